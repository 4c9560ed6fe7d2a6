package dev.litfass.content.publishing;

import dev.litfass.content.post.PostId;
import dev.litfass.kernel.id.ClientId;
import java.time.Clock;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes back what was planned for a post, as far as it still can be taken back. */
@Component
public class CancelDeliveries {

    private final Deliveries deliveries;
    private final DeliveryQueue queue;
    private final Clock clock;

    CancelDeliveries(Deliveries deliveries, DeliveryQueue queue, Clock clock) {
        this.deliveries = deliveries;
        this.queue = queue;
        this.clock = clock;
    }

    /** @return how many of this round could not be taken back, because they are public or may be */
    public Mono<Long> of(ClientId client, PostId post, int round) {
        return deliveries
                .findByClientIdAndTargetPostId(client, post)
                .filter(delivery -> delivery.target().round() == round)
                .filter(delivery -> delivery.status() != DeliveryStatus.CANCELLED)
                .filterWhen(delivery -> takenBack(delivery).map(takenBack -> !takenBack))
                .count();
    }

    /** True too where a worker has found its post off the calendar and has given it up meanwhile. */
    Mono<Boolean> takenBack(Delivery seen) {
        return queue.cancel(seen.clientId(), seen.id(), clock.instant(), "taken off the calendar")
                .switchIfEmpty(Mono.defer(() -> deliveries.findByClientIdAndId(seen.clientId(), seen.id())))
                .map(now -> now.status() == DeliveryStatus.CANCELLED);
    }
}
