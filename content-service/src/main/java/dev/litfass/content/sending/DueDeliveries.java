package dev.litfass.content.sending;

import dev.litfass.content.delivery.Claim;
import dev.litfass.content.delivery.Delivery;
import dev.litfass.content.delivery.DeliveryQueue;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is due and has room in the bulkheads of its network and its client, and how long a worker keeps it. */
@Component
class DueDeliveries {

    private final DeliveryQueue queue;
    private final Bulkheads bulkheads;
    private final Clock clock;

    DueDeliveries(DeliveryQueue queue, Bulkheads bulkheads, Clock clock) {
        this.queue = queue;
        this.bulkheads = bulkheads;
        this.clock = clock;
    }

    Flux<Claim> claim() {
        return Flux.defer(() -> queue.claim(bulkheads.free()));
    }

    /** Keeps room and lease while a delivery is worked on. */
    Mono<Void> during(Claim claim, Mono<Void> work) {
        return bulkheads.during(claim.delivery(), claim.during(work));
    }

    /**
     * Waits for a delivery's moment, and gives its room to others meanwhile. A machine's timer may wake it a little early,
     * and its clock may be set: it looks again.
     */
    Mono<Void> await(Delivery delivery, Claim claim) {
        return Mono.defer(() -> {
            var left = Duration.between(clock.instant(), delivery.slotAt());
            return left.isNegative() || left.isZero()
                    ? Mono.empty()
                    : claim.lastBeyond(delivery.slotAt())
                            .then(bulkheads.meanwhile(delivery, Mono.delay(left)))
                            .then(Mono.defer(() -> await(delivery, claim)));
        });
    }
}
