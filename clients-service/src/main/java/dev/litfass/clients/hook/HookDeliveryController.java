package dev.litfass.clients.hook;

import static dev.litfass.clients.ClientsProblem.HOOK_NOT_FOUND;
import static dev.litfass.contracts.caller.Permission.MANAGE_STAFF;

import dev.litfass.contracts.alert.AlertKind;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.page.Page;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.caller.Requires;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** For administrators: what went to a hook and what came of it, and a test. */
@RestController
@RequestMapping("/api/hooks/{hookId}")
class HookDeliveryController {

    private static final int MOST = 50;

    private final Hooks hooks;
    private final HookDeliveries deliveries;
    private final TestHook test;
    private final AuditLog audit;

    HookDeliveryController(Hooks hooks, HookDeliveries deliveries, TestHook test, AuditLog audit) {
        this.hooks = hooks;
        this.deliveries = deliveries;
        this.test = test;
        this.audit = audit;
    }

    /** The newest first. */
    @Requires(MANAGE_STAFF)
    @GetMapping("/deliveries")
    Mono<Page<View>> list(@PathVariable String hookId, Caller caller) {
        caller.requireAllClients();
        return find(hookId)
                .flatMapMany(hook -> deliveries.newest(hook.id(), MOST))
                .map(View::of)
                .collectList()
                .map(Page::all);
    }

    @Requires(MANAGE_STAFF)
    @PostMapping("/test")
    Mono<View> test(@PathVariable String hookId, Caller caller) {
        caller.requireAllClients();
        return find(hookId)
                .delayUntil(hook -> audit.record(caller, null, "hook-tested", hook.id(), null))
                .flatMap(test::now)
                .map(View::of);
    }

    private Mono<Hook> find(String id) {
        return hooks.find(id).switchIfEmpty(Mono.error(() -> HOOK_NOT_FOUND.because("there is no web hook %s", id)));
    }

    /**
     * A delivery as an administrator sees it.
     *
     * @param kind null for a test
     * @param nextAt when it is tried again; null where it is not
     */
    record View(
            String id,
            @Nullable AlertKind kind,
            Instant at,
            HookDelivery.Status status,
            int tries,
            @Nullable Instant triedAt,
            @Nullable HookReply last,
            @Nullable Instant nextAt) {

        static View of(HookDelivery delivery) {
            var result = delivery.result();
            return new View(
                    delivery.id(),
                    delivery.kind(),
                    delivery.createdAt(),
                    result.status(),
                    result.tries(),
                    result.triedAt(),
                    result.last(),
                    delivery.lease().dueAt());
        }
    }
}
