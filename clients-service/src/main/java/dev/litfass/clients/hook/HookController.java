package dev.litfass.clients.hook;

import static dev.litfass.clients.ClientsProblem.CLIENT_NOT_FOUND;
import static dev.litfass.clients.ClientsProblem.HOOK_NOT_FOUND;
import static dev.litfass.contracts.caller.Permission.MANAGE_STAFF;

import dev.litfass.clients.client.Clients;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.id.Id;
import dev.litfass.contracts.page.Page;
import dev.litfass.platform.PlatformSettings;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.caller.Requires;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The web hooks of the agency, set by administrators. */
@RestController
@RequestMapping("/api/hooks")
class HookController {

    private final Hooks hooks;
    private final HookDeliveries deliveries;
    private final Clients clients;
    private final HookSecrets secrets;
    private final AuditLog audit;
    private final PlatformSettings platform;
    private final Clock clock;

    HookController(
            Hooks hooks,
            HookDeliveries deliveries,
            Clients clients,
            HookSecrets secrets,
            AuditLog audit,
            PlatformSettings platform,
            Clock clock) {
        this.hooks = hooks;
        this.deliveries = deliveries;
        this.clients = clients;
        this.secrets = secrets;
        this.audit = audit;
        this.platform = platform;
        this.clock = clock;
    }

    @Requires(MANAGE_STAFF)
    @GetMapping
    Mono<Page<HookView>> list(Caller caller) {
        caller.requireAllClients();
        return hooks.all().map(HookView::of).collectList().map(Page::all);
    }

    /** The secret is in this answer and nowhere else. */
    @Requires(MANAGE_STAFF)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<NewHookSecret> add(@Valid @RequestBody HookForm form, Caller caller) {
        caller.requireAllClients();
        var id = Id.fresh(clock);
        var fresh = secrets.fresh(id);
        return checked(form)
                .flatMap(settings -> hooks.add(settings.hook(id, fresh.sealed())))
                .flatMap(hook -> audit.record(caller, null, "hook-added", hook.id(), null))
                .thenReturn(new NewHookSecret(id, fresh.text()));
    }

    @Requires(MANAGE_STAFF)
    @PutMapping("/{hookId}")
    Mono<HookView> change(@PathVariable String hookId, @Valid @RequestBody HookChange change, Caller caller) {
        caller.requireAllClients();
        return Mono.zip(find(hookId), checked(change.hook()))
                .map(both -> both.getT1().changed(both.getT2(), change.paused(), change.version(), clock.instant()))
                .flatMap(hooks::save)
                .flatMap(hook -> audit.record(caller, null, "hook-changed", hook.id(), null)
                        .thenReturn(HookView.of(hook)));
    }

    /** The one before is valid for a day, so that the receiver can change over. */
    @Requires(MANAGE_STAFF)
    @PostMapping("/{hookId}/secret")
    Mono<NewHookSecret> renew(@PathVariable String hookId, Caller caller) {
        caller.requireAllClients();
        var fresh = secrets.fresh(hookId);
        return find(hookId)
                .map(hook -> hook.renewed(fresh.sealed(), clock.instant()))
                .flatMap(hooks::save)
                .flatMap(hook -> audit.record(caller, null, "hook-secret-renewed", hook.id(), null))
                .thenReturn(new NewHookSecret(hookId, fresh.text()));
    }

    @Requires(MANAGE_STAFF)
    @DeleteMapping("/{hookId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> remove(@PathVariable String hookId, Caller caller) {
        caller.requireAllClients();
        return find(hookId)
                .delayUntil(hooks::remove)
                .delayUntil(hook -> deliveries.forget(hook.id()))
                .flatMap(hook -> audit.record(caller, null, "hook-removed", hook.id(), null));
    }

    private Mono<Hook> find(String id) {
        return hooks.find(id).switchIfEmpty(Mono.error(() -> HOOK_NOT_FOUND.because("there is no web hook %s", id)));
    }

    private Mono<Hook.Settings> checked(HookForm form) {
        return Mono.fromSupplier(() -> form.checked(platform.desk()))
                .delayUntil(settings -> requireKnown(settings.choice().clientIds()));
    }

    private Mono<Void> requireKnown(@Nullable Set<ClientId> wanted) {
        return Flux.fromIterable(wanted == null ? Set.of() : wanted)
                .concatMap(id -> clients.findOneById(id)
                        .switchIfEmpty(Mono.error(() -> CLIENT_NOT_FOUND.because("there is no client %s", id))))
                .then();
    }
}
