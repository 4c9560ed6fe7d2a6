package dev.litfass.clients.hook;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.litfass.platform.lease.LeasedQueue;
import dev.litfass.platform.lease.LeasedQueues;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Sends what is due, one after the other to each hook: one that hangs keeps a single place, and the others go on. What was
 * cut off before its answer was noted is sent once more under the same id, which is how a receiver tells.
 */
@Component
class SendHookDelivery {

    private static final Duration LEASE = Duration.ofMinutes(1);

    private final LeasedQueue<HookDelivery> queue;
    private final Hooks hooks;
    private final HookCall call;
    private final Clock clock;

    /** The hooks that are being called by this process. */
    private final Set<String> busy = ConcurrentHashMap.newKeySet();

    SendHookDelivery(LeasedQueues queues, Hooks hooks, HookCall call, Clock clock) {
        this.queue = queues.of(HookDelivery.class, LEASE);
        this.hooks = hooks;
        this.call = call;
        this.clock = clock;
    }

    Mono<HookDelivery> claim() {
        return Mono.defer(() -> queue.claim(where("hookId").nin(Set.copyOf(busy))))
                .doOnNext(delivery -> busy.add(delivery.hookId()));
    }

    /** The hook is free again before it is known that this is over, so that whoever looks next finds what waits for it. */
    Mono<Void> send(HookDelivery delivery) {
        return Mono.using(delivery::hookId, hook -> worked(delivery), busy::remove);
    }

    private Mono<Void> worked(HookDelivery delivery) {
        return hooks.find(delivery.hookId())
                .flatMap(hook -> hook.isPaused() ? settled(delivery.dropped()) : sent(delivery, hook))
                .switchIfEmpty(Mono.defer(() -> settled(delivery.dropped())))
                .then();
    }

    private Mono<Boolean> sent(HookDelivery delivery, Hook hook) {
        return call.of(delivery, hook, clock.instant()).flatMap(reply -> {
            var now = clock.instant();
            return settled(delivery.tried(reply, now))
                    .flatMap(mine ->
                            hooks.note(hook, hook.state().after(reply, now)).thenReturn(mine));
        });
    }

    private Mono<Boolean> settled(HookDelivery after) {
        return queue.settle(after.id(), after.lease().fence(), after);
    }
}
