package dev.litfass.content.delivery;

import dev.litfass.content.post.PostId;
import dev.litfass.contracts.id.ClientId;
import java.time.Clock;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes back what was planned for a post, as far as it still can be taken back. */
@Component
public class CancelDeliveries {

    private static final int FIRST_ROUND = 1;

    private final Deliveries deliveries;
    private final DeliveryQueue queue;
    private final Clock clock;

    CancelDeliveries(Deliveries deliveries, DeliveryQueue queue, Clock clock) {
        this.deliveries = deliveries;
        this.queue = queue;
        this.clock = clock;
    }

    /**
     * Takes back what an earlier change may have left behind, then this round. Where the first comes too late this round
     * is left as it is: it waits for whoever decides about the older one.
     *
     * @return how many could not be taken back, because they are public or may be
     */
    public Mono<Long> of(ClientId client, PostId post, int round) {
        var planned = deliveries.findByClientIdAndTargetPostId(client, post).cache();
        return late(planned.filter(delivery -> delivery.target().round() < round))
                .flatMap(older -> older > 0
                        ? Mono.just(older)
                        : late(planned.filter(delivery -> delivery.target().round() == round)));
    }

    /** What waits for a person stays theirs where the change comes too late: it would be lost, and nobody asked any more. */
    private Mono<Long> late(Flux<Delivery> planned) {
        var left = planned.filter(delivery -> delivery.status() != DeliveryStatus.CANCELLED);
        return notTakenBack(left.filter(delivery -> !isPersons(delivery)))
                .flatMap(late -> late > 0 ? Mono.just(late) : notTakenBack(left.filter(CancelDeliveries::isPersons)));
    }

    private static boolean isPersons(Delivery delivery) {
        return delivery.status().waitsForPerson() && delivery.status().canBeCancelled();
    }

    private Mono<Long> notTakenBack(Flux<Delivery> planned) {
        return planned.filterWhen(delivery -> takenBack(delivery).map(takenBack -> !takenBack))
                .count();
    }

    /** @return how many of the same content in older rounds could not be taken back, because they are public or may be */
    public Mono<Long> ofOlderRounds(Delivery delivery) {
        var post = delivery.target().postId();
        if (post == null || delivery.target().round() <= FIRST_ROUND) {
            return Mono.just(0L);
        }
        return late(deliveries
                .findByClientIdAndTargetPostId(delivery.clientId(), post)
                .filter(other -> other.target().isOlderRoundOf(delivery.target())));
    }

    /** True too where a worker has found its post off the calendar and has given it up meanwhile. */
    Mono<Boolean> takenBack(Delivery seen) {
        return queue.cancel(seen.clientId(), seen.id(), clock.instant(), "taken off the calendar")
                .switchIfEmpty(Mono.defer(() -> deliveries.findByClientIdAndId(seen.clientId(), seen.id())))
                .map(now -> now.status() == DeliveryStatus.CANCELLED);
    }
}
