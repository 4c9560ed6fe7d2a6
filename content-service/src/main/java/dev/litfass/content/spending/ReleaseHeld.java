package dev.litfass.content.spending;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.litfass.content.delivery.Delivery;
import dev.litfass.content.delivery.DeliveryQueue;
import dev.litfass.content.delivery.DeliveryStatus;
import dev.litfass.content.network.Reason;
import dev.litfass.contracts.id.AcrossClients;
import java.time.Clock;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Sends what was kept back for want of budget, once there is some, as long as it is not too late for its slot; later it is a
 * person's to decide: nothing goes out at night because a month began.
 */
@Component
@AcrossClients("a worker serves every client")
class ReleaseHeld {

    private final ReactiveMongoTemplate mongo;
    private final DeliveryQueue queue;
    private final Budget budget;
    private final Clock clock;

    ReleaseHeld(ReactiveMongoTemplate mongo, DeliveryQueue queue, Budget budget, Clock clock) {
        this.mongo = mongo;
        this.queue = queue;
        this.budget = budget;
        this.clock = clock;
    }

    Mono<Void> all() {
        return Mono.defer(() -> {
            var onTime = clock.instant().minus(Delivery.LATE_AT_MOST);
            var held = where("status")
                    .is(DeliveryStatus.HELD)
                    .and("outgoing.slotAt")
                    .gte(onTime);
            return mongo.find(query(held), Delivery.class)
                    .filter(delivery ->
                            Reason.BUDGET_USED.is(delivery.evidence().reason()))
                    .filterWhen(budget::reachesFor)
                    .concatMap(delivery -> queue.decide(delivery, delivery.sentAgain(clock.instant())))
                    .then();
        });
    }
}
