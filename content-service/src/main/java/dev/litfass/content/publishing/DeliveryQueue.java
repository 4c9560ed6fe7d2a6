package dev.litfass.content.publishing;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.litfass.kernel.id.ClientId;
import dev.litfass.kernel.lease.LeasedQueue;
import java.time.Clock;
import java.time.Instant;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The atomic steps on deliveries, each one write to one document. */
@Component
class DeliveryQueue {

    private final ReactiveMongoTemplate mongo;
    private final LeasedQueue<Delivery> leases;
    private final PublishingSettings settings;
    private final Clock clock;

    DeliveryQueue(ReactiveMongoTemplate mongo, PublishingSettings settings, Clock clock) {
        this.mongo = mongo;
        this.leases = new LeasedQueue<>(mongo, Delivery.class, settings.lease(), clock);
        this.settings = settings;
        this.clock = clock;
    }

    /** Plans a delivery unless it was planned before; the id makes repeating harmless. */
    Mono<Delivery> plan(Delivery delivery) {
        return mongo.insert(delivery)
                .onErrorResume(DuplicateKeyException.class, e -> mongo.findById(delivery.id(), Delivery.class));
    }

    Mono<Delivery> claim() {
        return leases.claim();
    }

    /** Writes a step of the worker that holds the fence, and renews its lease if it goes on; empty if it lost it. */
    Mono<Delivery> write(Delivery step, boolean goesOn) {
        var next = goesOn ? step.with(step.lease().again(clock.instant().plus(settings.lease()))) : step;
        return leases.settle(next.id(), next.lease().fence(), next)
                .filter(written -> written)
                .thenReturn(next);
    }

    /**
     * Takes a delivery back if it is not armed yet. Counting up the fence stops the worker that may have it.
     *
     * @return the cancelled delivery; empty if it was too late
     */
    Mono<Delivery> cancel(ClientId client, DeliveryId id, Instant now, String why) {
        var open = new Query(
                where("_id").is(id).and("clientId").is(client).and("status").in(DeliveryStatus.cancellable()));
        var line = new Delivery.LogLine(now, "cancelled", why);
        var change = new Update()
                .set("status", DeliveryStatus.CANCELLED)
                .set("lease.dueAt", null)
                .set("changedAt", now)
                .inc("lease.fence", 1)
                .push("log", line);
        return mongo.findAndModify(open, change, FindAndModifyOptions.options().returnNew(true), Delivery.class);
    }

    /** Writes a person's decision unless the delivery moved on meanwhile; empty if it did. */
    Mono<Delivery> decide(Delivery before, Delivery after) {
        var same = new Query(where("_id")
                .is(before.id())
                .and("clientId")
                .is(before.clientId())
                .and("status")
                .is(before.status())
                .and("lease.fence")
                .is(before.lease().fence()));
        return mongo.findAndReplace(same, after).thenReturn(after).switchIfEmpty(Mono.empty());
    }
}
