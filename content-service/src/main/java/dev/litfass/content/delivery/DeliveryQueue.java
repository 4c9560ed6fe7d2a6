package dev.litfass.content.delivery;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.lease.LeasedQueue;
import dev.litfass.platform.lease.LeasedQueues;
import dev.litfass.platform.outbox.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The atomic steps on deliveries, each one write to one document. */
@Component
public class DeliveryQueue {

    private static final int WITH_ONE_LOOK = 64;

    private final ReactiveMongoTemplate mongo;
    private final LeasedQueue<Delivery> leases;
    private final PublishingSettings settings;
    private final Clock clock;

    DeliveryQueue(ReactiveMongoTemplate mongo, LeasedQueues queues, PublishingSettings settings, Clock clock) {
        this.mongo = mongo;
        this.leases = queues.of(Delivery.class, settings.lease());
        this.settings = settings;
        this.clock = clock;
    }

    /** Plans a delivery unless it was planned before; the id makes repeating harmless. */
    public Mono<Delivery> plan(Delivery delivery) {
        return mongo.insert(delivery)
                .onErrorResume(DuplicateKeyException.class, e -> mongo.findById(delivery.id(), Delivery.class));
    }

    /** Takes the deliveries that have been due longest among those that are wanted now. */
    @AcrossClients("a worker serves every client")
    public Flux<Claim> claim(Criteria wanted) {
        return Flux.defer(() -> {
            var surely = System.nanoTime() + lease().toNanos();
            return leases.claim(wanted, WITH_ONE_LOOK)
                    .map(found -> new Claim(this, found, new Claim.Term(until(found), surely)));
        });
    }

    private static Instant until(Delivery claimed) {
        return Objects.requireNonNull(claimed.lease().dueAt());
    }

    Duration lease() {
        return settings.lease();
    }

    Claim.Term newTerm() {
        return Claim.Term.of(lease(), clock.instant());
    }

    /** A lease that ends as long after a moment as one usually lasts. */
    Claim.Term termBeyond(Instant moment) {
        var now = clock.instant();
        return Claim.Term.of(Duration.between(now, moment).plus(lease()), now);
    }

    /** True where a lease needs no renewal yet. */
    boolean lastsLong(Claim.Term term) {
        return term.until().isAfter(clock.instant().plus(lease()));
    }

    /** Writes a step under its fence; empty if the fence has gone on. */
    Mono<Delivery> write(Delivery step) {
        return leases.settle(step.id(), step.lease().fence(), step)
                .filter(written -> written)
                .map(written -> step);
    }

    Mono<Boolean> renew(Delivery claimed, Instant known, Instant until) {
        return leases.renew(claimed.id(), claimed.lease().fence(), known, until);
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
                .push("log", line)
                .push("outbox.entries", Outbox.Entry.of(DeliveryAlert.settled(client, id, now)));
        return mongo.findAndModify(open, change, FindAndModifyOptions.options().returnNew(true), Delivery.class);
    }

    /** Writes a person's decision unless the delivery moved on meanwhile; empty if it did. */
    public Mono<Delivery> decide(Delivery before, Delivery after) {
        var same = new Query(where("_id")
                .is(before.id())
                .and("clientId")
                .is(before.clientId())
                .and("status")
                .is(before.status())
                .and("lease.fence")
                .is(before.lease().fence()));
        return mongo.findAndReplace(same, after).map(replaced -> after);
    }
}
