package dev.litfass.kernel.lease;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.litfass.kernel.id.AcrossClients;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import reactor.core.publisher.Mono;

/**
 * A collection whose documents have a {@link Lease} in the field {@code lease}: the one mechanism for everything that
 * happens later. Claiming is a single {@code findAndModify}, so two workers never get the same document. The document declares
 * the index {@code due} on {@code lease.dueAt}.
 */
public final class LeasedQueue<T> {

    private static final String DUE_AT = "lease.dueAt";
    private static final String FENCE = "lease.fence";

    private final ReactiveMongoTemplate mongo;
    private final Class<T> type;
    private final Duration lease;
    private final Clock clock;

    /**
     * @param lease how long a claim lasts; longer than the sum of all time-outs inside the work
     */
    public LeasedQueue(ReactiveMongoTemplate mongo, Class<T> type, Duration lease, Clock clock) {
        this.mongo = mongo;
        this.type = type;
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
        return Mono.defer(() -> {
            var now = clock.instant();
            var due = new Query(where(DUE_AT).lte(now)).addCriteria(wanted).with(Sort.by(DUE_AT));
            var claimed = new Update().set(DUE_AT, now.plus(lease)).inc(FENCE, 1);
            return mongo.findAndModify(
                    due, claimed, FindAndModifyOptions.options().returnNew(true), type);
        });
    }

    /**
     * Replaces a claimed document, unless its lease was lost meanwhile.
     *
     * @return true if it was written, false if another worker has it now
     */
    public Mono<Boolean> settle(Object id, long fence, T changed) {
        var mine = new Query(where("_id").is(id).and(FENCE).is(fence));
        return mongo.findAndReplace(mine, changed).hasElement();
    }

    /**
     * Keeps a claimed document claimed for longer, if nothing has happened to it since.
     *
     * @param known the end of the lease as it was last written
     * @return true if the lease lasts until then
     */
    public Mono<Boolean> renew(Object id, long fence, Instant known, Instant until) {
        var mine =
                new Query(where("_id").is(id).and(FENCE).is(fence).and(DUE_AT).is(known));
        return mongo.updateFirst(mine, new Update().set(DUE_AT, until), type)
                .map(result -> result.getMatchedCount() > 0);
    }

    /** Notes that nothing is left to do, and touches nothing else of the document: people may have changed it. */
    public Mono<Void> finish(Object id, long fence) {
        var mine = new Query(where("_id").is(id).and(FENCE).is(fence));
        return mongo.updateFirst(mine, new Update().set(DUE_AT, null), type).then();
    }
}
