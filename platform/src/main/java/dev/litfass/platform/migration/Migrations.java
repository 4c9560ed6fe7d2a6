package dev.litfass.platform.migration;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.litfass.platform.lease.Lease;
import dev.litfass.platform.lease.LeasedQueue;
import dev.litfass.platform.lease.LeasedQueues;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Does the migrations of a service, one after the other, while it already serves. Whoever has the lease does them; a
 * process that dies leaves the rest to the next, and one that fails is tried again a minute later.
 */
public final class Migrations {

    private static final Logger log = LoggerFactory.getLogger(Migrations.class);

    private static final Duration LEASE = Duration.ofMinutes(10);

    /** A run that takes longer is cut, and goes on where it was: what it does may be repeated. */
    public static final Duration LONGEST_RUN = Duration.ofMinutes(9);

    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(1);

    private final ReactiveMongoTemplate mongo;
    private final LeasedQueue<Schema> queue;
    private final List<Migration> migrations;
    private final Clock clock;

    public Migrations(ReactiveMongoTemplate mongo, LeasedQueues queues, List<Migration> migrations, Clock clock) {
        this.mongo = mongo;
        this.queue = queues.of(Schema.class, LEASE);
        this.migrations =
                migrations.stream().sorted(Comparator.comparing(Migration::id)).toList();
        this.clock = clock;
        if (migrations.stream().map(Migration::id).distinct().count() < migrations.size()) {
            throw new IllegalStateException("two migrations have the same id");
        }
    }

    /** Begins the list of what was done, where there is none. */
    public Mono<Void> plan() {
        if (migrations.isEmpty()) {
            return Mono.empty();
        }
        return Mono.defer(() -> mongo.insert(new Schema(Schema.ID, Lease.due(clock.instant()), List.of())))
                .onErrorResume(DuplicateKeyException.class, known -> Mono.empty())
                .then();
    }

    /**
     * The right to do what is not done yet. Only a process that knows some of it takes it, and asks again for what a
     * process of the version before has left when it was through with its own.
     */
    public Mono<Schema> claim() {
        return migrations.isEmpty() ? Mono.empty() : due().then(Mono.defer(() -> queue.claim(undone())));
    }

    private Criteria undone() {
        return where("done").not().all(migrations.stream().map(Migration::id).toList());
    }

    private Mono<Void> due() {
        return mongo.updateFirst(
                        new Query(undone().and("_id")
                                .is(Schema.ID)
                                .and("lease.dueAt")
                                .is(null)),
                        new Update().set("lease.dueAt", clock.instant()),
                        Schema.class)
                .then();
    }

    public Mono<Void> run(Schema claimed) {
        return Flux.fromIterable(migrations)
                .filter(migration -> !claimed.done().contains(migration.id()))
                .concatMap(this::done)
                .then(Mono.defer(() -> queue.finish(claimed.id(), claimed.lease())))
                .onErrorResume(Exception.class, error -> {
                    log.atError().setCause(error).log("A migration failed; it is tried again");
                    return again(claimed);
                });
    }

    private Mono<Void> done(Migration migration) {
        return Mono.defer(migration.work())
                .then(Mono.defer(() -> mongo.updateFirst(
                        new Query(where("_id").is(Schema.ID)),
                        new Update().addToSet("done", migration.id()),
                        Schema.class)))
                .doOnNext(written ->
                        log.atInfo().addKeyValue("migration", migration.id()).log("Migrated"))
                .then();
    }

    private Mono<Void> again(Schema claimed) {
        var due = Objects.requireNonNull(claimed.lease().dueAt());
        return queue.renew(
                        claimed.id(),
                        claimed.lease().fence(),
                        due,
                        clock.instant().plus(AFTER_A_FAILURE))
                .then();
    }
}
