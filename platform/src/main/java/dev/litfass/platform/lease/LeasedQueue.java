package dev.litfass.platform.lease;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.litfass.contracts.id.AcrossClients;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A collection whose documents have a {@link Lease} in the field {@code lease}: the one mechanism for everything that
 * happens later. Claiming is a single {@code findAndModify}, so two workers never get the same document. The document declares
 * the index {@code due} on {@code lease.dueAt}. A claim is no change of the document: its version stays, so that whoever
 * has it open may save it.
 */
public final class LeasedQueue<T> {

    private static final String DUE_AT = "lease.dueAt";
    private static final String FENCE = "lease.fence";
    private static final List<String> FENCE_PATH = List.of("lease", "fence");
    private static final FindAndModifyOptions RETURN_NEW =
            FindAndModifyOptions.options().returnNew(true);

    private final ReactiveMongoTemplate mongo;
    private final Class<T> type;
    private final String collection;
    private final Duration lease;
    private final Clock clock;

    /**
     * @param lease how long a claim lasts; longer than the sum of all time-outs inside the work
     */
    public LeasedQueue(ReactiveMongoTemplate mongo, Class<T> type, Duration lease, Clock clock) {
        this.mongo = mongo;
        this.type = type;
        this.collection = mongo.getCollectionName(type);
        this.lease = lease;
        this.clock = clock;
    }

    /** Claims the document that has been due longest, or is empty where nothing is due. */
    public Mono<T> claim() {
        return claim(new Criteria());
    }

    /** Claims the document that has been due longest among those that are wanted now. */
    @AcrossClients("a worker serves every client")
    public Mono<T> claim(Criteria wanted) {
        return now().flatMap(now -> claimed(due(wanted, now), now));
    }

    /**
     * Claims several at once, those that have been due longest first: where each write waits for a disk, many wait
     * together.
     *
     * @param most how many are looked at
     */
    @AcrossClients("a worker serves every client")
    public Flux<T> claim(Criteria wanted, int most) {
        return now().flatMapMany(now -> {
            var due = due(wanted, now).limit(most);
            due.fields().include("_id", FENCE);
            return mongo.find(due, Document.class, collection)
                    .flatMapSequential(
                            found -> claimed(
                                    new Query(where("_id")
                                            .is(found.get("_id"))
                                            .and(FENCE)
                                            .is(found.getEmbedded(FENCE_PATH, Long.class))
                                            .and(DUE_AT)
                                            .lte(now)),
                                    now),
                            most);
        });
    }

    /** Nothing is claimed by a clock that does not know yet how far it is off the database's. */
    private Mono<Instant> now() {
        return Mono.fromSupplier(
                () -> clock instanceof DatabaseClock database && !database.isMeasured() ? null : clock.instant());
    }

    private static Query due(Criteria wanted, Instant now) {
        return new Query(where(DUE_AT).lte(now)).addCriteria(wanted).with(Sort.by(DUE_AT));
    }

    private Mono<T> claimed(Query due, Instant now) {
        var claimed = new Update().set(DUE_AT, now.plus(lease)).inc(FENCE, 1);
        return mongo.findAndModify(due, claimed, RETURN_NEW, Document.class, collection)
                .map(found -> mongo.getConverter().read(type, found));
    }

    /**
     * Replaces a claimed document, unless its lease was lost meanwhile.
     *
     * @return true if it was written, false if another worker has it now
     */
    public Mono<Boolean> settle(Object id, long fence, T changed) {
        var mine = new Query(where("_id").is(id).and(FENCE).is(fence));
        return mongo.replace(mine, changed).map(result -> result.getMatchedCount() > 0);
    }

    /**
     * Keeps a claimed document claimed for longer, if nothing has happened to it since.
     *
     * @param known the end of the lease as it was last written
     * @return true if the lease lasts until then
     */
    public Mono<Boolean> renew(Object id, long fence, Instant known, Instant until) {
        return set(id, new Lease(known, fence), until);
    }

    /**
     * Notes that nothing is left to do, and touches nothing else of the document: people may have changed it. Where they
     * gave it another time meanwhile, that one stands.
     */
    public Mono<Void> finish(Object id, Lease claimed) {
        return set(id, claimed, null).then();
    }

    private Mono<Boolean> set(Object id, Lease claimed, @Nullable Instant next) {
        var same = new Query(
                where("_id").is(id).and(FENCE).is(claimed.fence()).and(DUE_AT).is(claimed.dueAt()));
        return mongo.updateFirst(same, new Update().set(DUE_AT, next), collection)
                .map(result -> result.getMatchedCount() > 0);
    }
}
