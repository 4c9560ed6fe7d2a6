package dev.litfass.clients.partner;

import static dev.litfass.clients.ClientsProblem.PARTNER_NOT_FOUND;
import static dev.litfass.contracts.caller.Permission.MANAGE_STAFF;
import static dev.litfass.contracts.problem.CommonProblem.FORBIDDEN;

import dev.litfass.clients.secret.Secrets;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.id.Id;
import dev.litfass.contracts.page.Page;
import dev.litfass.contracts.text.TypedLine;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.caller.Requires;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.annotation.JsonDeserialize;

/** Partners and their keys. */
@RestController
@RequestMapping("/api/partners")
class PartnerController {

    private static final int PREFIX = 14;

    private final Partners partners;
    private final Secrets secrets;
    private final AuditLog audit;
    private final Clock clock;

    PartnerController(Partners partners, Secrets secrets, AuditLog audit, Clock clock) {
        this.partners = partners;
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
    }

    @Requires(MANAGE_STAFF)
    @GetMapping
    Mono<Page<View>> list(Caller caller) {
        return partners.findAllByOrderByNameAsc()
                .filter(partner -> partner.isWithin(caller))
                .map(View::of)
                .collectList()
                .map(Page::all);
    }

    @Requires(MANAGE_STAFF)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<View> add(@Valid @RequestBody NewPartner form, Caller caller) {
        form.clientIds().forEach(caller::requireAccess);
        return partners.save(new Partner(Id.fresh(clock), form.name(), form.clientIds(), List.of(), null))
                .flatMap(partner -> audit.record(caller, null, "partner-added", partner.id(), null)
                        .thenReturn(View.of(partner)));
    }

    /** The whole key is in this answer and nowhere else. */
    @Requires(MANAGE_STAFF)
    @PostMapping("/{partnerId}/keys")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<NewKey> issue(@PathVariable String partnerId, @Valid @RequestBody KeyForm form, Caller caller) {
        var secret = secrets.partnerKey();
        var key = new Partner.Key(
                Id.fresh(clock),
                secret.substring(0, PREFIX),
                secrets.digest(secret),
                form.scopes(),
                clock.instant(),
                form.expiresAt(),
                null);
        return find(partnerId, caller)
                .flatMap(partner -> partners.save(partner.with(key)))
                .flatMap(partner -> audit.record(caller, null, "partner-key-issued", key.id(), null))
                .thenReturn(new NewKey(key.id(), secret));
    }

    @Requires(MANAGE_STAFF)
    @DeleteMapping("/{partnerId}/keys/{keyId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> revoke(@PathVariable String partnerId, @PathVariable String keyId, Caller caller) {
        return find(partnerId, caller)
                .filter(partner -> !partner.isRevoked(keyId))
                .flatMap(partner -> partners.save(partner.revoked(keyId, clock.instant())))
                .flatMap(revoked -> audit.record(caller, null, "partner-key-revoked", keyId, null));
    }

    private Mono<Partner> find(String id, Caller caller) {
        return partners.findOneById(id)
                .switchIfEmpty(Mono.error(() -> PARTNER_NOT_FOUND.because("no such partner")))
                .doOnNext(partner -> {
                    if (!partner.isWithin(caller)) {
                        throw FORBIDDEN.because("this partner works for clients that are not yours");
                    }
                });
    }

    /** A company that shall use the API. */
    record NewPartner(
            @JsonDeserialize(using = TypedLine.class) @NotBlank @Size(max = 100)
            String name,

            @NotEmpty @Size(max = 1000) Set<ClientId> clientIds) {}

    /** What a key shall allow, and until when. */
    record KeyForm(
            @NotEmpty Set<@NotNull @Pattern(regexp = "posts:read|posts:write") String> scopes,
            @Nullable Instant expiresAt) {}

    /** A key, told once. */
    record NewKey(String id, String key) {
        @Override
        public String toString() {
            return "NewKey[" + id + "]";
        }
    }

    /** A partner in the list. */
    record View(String id, String name, boolean active, Set<ClientId> clientIds, List<KeyView> keys) {
        static View of(Partner partner) {
            return new View(
                    partner.id(),
                    partner.name(),
                    true,
                    partner.clientIds(),
                    partner.keys().stream().map(KeyView::of).toList());
        }
    }

    /** A key in the list, without the key. */
    record KeyView(
            String id,
            String prefix,
            Set<String> scopes,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant revokedAt) {

        static KeyView of(Partner.Key key) {
            return new KeyView(key.id(), key.prefix(), key.scopes(), key.createdAt(), key.expiresAt(), key.revokedAt());
        }
    }
}
