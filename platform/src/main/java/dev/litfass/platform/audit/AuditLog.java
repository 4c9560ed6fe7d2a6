package dev.litfass.platform.audit;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.id.Id;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Appends to the record of who did what, and reads it; nothing is ever changed or taken out. */
public final class AuditLog {

    private final ReactiveMongoTemplate mongo;
    private final Clock clock;

    public AuditLog(ReactiveMongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /**
     * Carries a change out: stores the state after it, then records what happened.
     *
     * @return the state as it was stored
     */
    public <T> Mono<T> save(Change<T> change, Function<? super T, Mono<T>> store) {
        return store.apply(change.after())
                .flatMap(stored -> record(change.event()).thenReturn(stored));
    }

    public Mono<Void> record(Event event) {
        return insert(event, null);
    }

    /** The same of what somebody does at this moment. */
    public Mono<Void> record(
            Caller by, @Nullable ClientId client, String action, String subject, @Nullable String detail) {
        return record(Event.Actor.of(by), client, action, subject, detail);
    }

    /** The same where it is not the caller who did it: the gateway asks for people who sign in. */
    public Mono<Void> record(
            Event.Actor by, @Nullable ClientId client, String action, String subject, @Nullable String detail) {
        return Mono.defer(() -> record(new Event(by, clock.instant(), client, action, subject, detail)));
    }

    /** What happens again and again is recorded the first time in each window: nobody fills the record by repeating it. */
    public Mono<Void> recordOnce(
            Duration window,
            Event.Actor by,
            @Nullable ClientId client,
            String action,
            String subject,
            @Nullable String detail) {
        return Mono.defer(() -> {
                    var now = clock.instant();
                    var number = now.getEpochSecond() / window.toSeconds();
                    var once = String.join("|", action, by.kind() + " " + by.id(), subject, String.valueOf(number));
                    return insert(new Event(by, now, client, action, subject, detail), once);
                })
                .onErrorComplete(DuplicateKeyException.class);
    }

    private Mono<Void> insert(Event event, @Nullable String once) {
        return Mono.defer(() -> mongo.insert(new AuditEntry(Id.fresh(clock), event, once)))
                .then();
    }

    /** The newest first. */
    Flux<AuditEntry> find(AuditFilter filter, String before, int most) {
        var wanted = filter.criteria(where("_id").lt(before).gte(filter.firstId()));
        return mongo.find(
                new Query(wanted).with(Sort.by(Sort.Direction.DESC, "_id")).limit(most), AuditEntry.class);
    }
}
