package dev.litfass.clients.rules;

import static dev.litfass.clients.ClientsProblem.CLIENT_NOT_FOUND;
import static dev.litfass.contracts.caller.Permission.MANAGE_CLIENTS;
import static dev.litfass.contracts.caller.Permission.READ;
import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;
import static dev.litfass.contracts.problem.CommonProblem.VERSION_CONFLICT;

import dev.litfass.clients.client.Clients;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Service;
import dev.litfass.contracts.directory.PublishingRules;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.audit.Change;
import dev.litfass.platform.caller.CalledBy;
import dev.litfass.platform.caller.Requires;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What a client wants its posts to keep to: read by all who write for it, changed by who keeps its file. */
@RestController
class PublishingRulesController {

    private final RulesOfClients rules;
    private final Clients clients;
    private final AuditLog audit;
    private final Clock clock;

    PublishingRulesController(RulesOfClients rules, Clients clients, AuditLog audit, Clock clock) {
        this.rules = rules;
        this.clients = clients;
        this.audit = audit;
        this.clock = clock;
    }

    @Requires(READ)
    @GetMapping("/api/clients/{clientId}/publishing-rules")
    Mono<View> read(@PathVariable ClientId clientId) {
        return of(clientId).map(View::of);
    }

    @Requires(MANAGE_CLIENTS)
    @PutMapping("/api/clients/{clientId}/publishing-rules")
    Mono<View> change(@PathVariable ClientId clientId, @Valid @RequestBody RulesForm form, Caller caller) {
        return of(clientId)
                .map(before -> form.requireSeen(before).changed(form.requireDays()))
                .flatMap(after -> audit.save(
                        Change.of(after, caller, clock.instant(), clientId, "rules-changed", clientId.value(), null),
                        rules::save))
                .onErrorMap(DuplicateKeyException.class, e -> changedMeanwhile())
                .map(View::of);
    }

    @CalledBy(Service.CONTENT)
    @GetMapping("/internal/clients/{clientId}/publishing-rules")
    Mono<PublishingRules> forContent(@PathVariable ClientId clientId) {
        return of(clientId).map(StoredRules::rules);
    }

    private Mono<StoredRules> of(ClientId client) {
        return clients.findOneById(client)
                .switchIfEmpty(Mono.error(() -> CLIENT_NOT_FOUND.because("no client %s", client)))
                .flatMap(known -> rules.findOneByClientId(client).defaultIfEmpty(StoredRules.none(client)));
    }

    private static RuntimeException changedMeanwhile() {
        return VERSION_CONFLICT.because("the rules were changed meanwhile");
    }

    /**
     * Rules as they are typed.
     *
     * @param version of those that are replaced; 0 where there were none
     */
    record RulesForm(
            @NotNull @Valid PublishingRules rules, @NotNull Long version) {

        StoredRules requireSeen(StoredRules before) {
            if (View.of(before).version() != version) {
                throw changedMeanwhile();
            }
            return before;
        }

        PublishingRules requireDays() {
            rules.embargoes().stream()
                    .filter(embargo -> embargo.until().isBefore(embargo.from()))
                    .findFirst()
                    .ifPresent(embargo -> {
                        throw INVALID_REQUEST.because("an embargo ends on the day it begins, or later");
                    });
            return rules;
        }
    }

    /** Rules as staff see them. */
    record View(PublishingRules rules, long version) {

        static View of(StoredRules stored) {
            var version = stored.version();
            return new View(stored.rules(), version == null ? 0 : version + 1);
        }
    }
}
