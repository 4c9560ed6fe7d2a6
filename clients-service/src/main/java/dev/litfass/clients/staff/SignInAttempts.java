package dev.litfass.clients.staff;

import static dev.litfass.clients.ClientsProblem.TOO_MANY_ATTEMPTS;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.litfass.clients.secret.Secrets;
import dev.litfass.clients.staff.SignInAttempt.Counter;
import dev.litfass.contracts.id.AcrossClients;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Slows down guessing. A try is counted before its password is looked at, by one atomic write, so that tries at the
 * same moment are not all looked at; a right one is taken back. It holds over all instances and for addresses that
 * nobody has, and what it stores says neither addresses nor sources.
 */
@Component
@AcrossClients("tries belong to addresses, not to a client")
class SignInAttempts {

    private static final FindAndModifyOptions NEW =
            FindAndModifyOptions.options().returnNew(true);
    private static final FindAndModifyOptions NEW_OR_FIRST =
            FindAndModifyOptions.options().returnNew(true).upsert(true);

    private final ReactiveMongoTemplate mongo;
    private final Secrets secrets;
    private final Clock clock;

    SignInAttempts(ReactiveMongoTemplate mongo, Secrets secrets, Clock clock) {
        this.mongo = mongo;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * Looks at a password unless there were too many tries.
     *
     * @param check has a value where the password was right, none where it was wrong
     */
    <T> Mono<T> guarded(SignInAttempt attempt, Mono<T> check) {
        var looked = check.flatMap(right -> forget(attempt).thenReturn(right))
                .onErrorResume(
                        Exception.class, failed -> takeBack(attempt.counters()).then(Mono.error(failed)));
        return counted(attempt, attempt.counters()).then(looked);
    }

    /** Lets everybody try this address again. */
    Mono<Void> unlock(String email) {
        return mongo.remove(new Query(where("address").is(secrets.digest(email))), Tries.class)
                .then();
    }

    /** Counts one after the other; where one refuses, those before it are taken back. */
    private Mono<Void> counted(SignInAttempt attempt, List<Counter> counters) {
        return Flux.range(0, counters.size())
                .concatMap(place -> count(attempt, counters.get(place))
                        .onErrorResume(
                                Exception.class,
                                refused -> takeBack(counters.subList(0, place)).then(Mono.error(refused))))
                .then();
    }

    private Mono<Void> count(SignInAttempt attempt, Counter counter) {
        return Mono.defer(() -> {
            var now = clock.instant();
            var free = counter.limit().free();
            var query = new Query(where("_id").is(id(counter)).and("failures").lt(free));
            var update = counting(attempt, counter, now)
                    .set("waitUntil", now.plus(counter.limit().waitAfter(free)));
            return forgetOld(counter, now)
                    .then(mongo.findAndModify(query, update, NEW_OR_FIRST, Tries.class))
                    .onErrorResume(DuplicateKeyException.class, full -> countAfterWaiting(attempt, counter, now))
                    .then();
        });
    }

    /** Nothing is free any more: whoever first comes after the wait may try once, and the next wait is longer. */
    private Mono<Tries> countAfterWaiting(SignInAttempt attempt, Counter counter, Instant now) {
        return mongo.findById(id(counter), Tries.class).flatMap(tries -> {
            tries.requireWaited(now);
            var next = tries.failures() + 1;
            var query = new Query(where("_id").is(tries.id()).and("failures").is(tries.failures()));
            var update = counting(attempt, counter, now)
                    .set("waitUntil", now.plus(counter.limit().waitAfter(next)));
            return mongo.findAndModify(query, update, NEW, Tries.class)
                    .switchIfEmpty(Mono.error(() -> tooMany(counter.limit().waitAfter(next))));
        });
    }

    /** What the database has not cleared away yet counts no more. */
    private Mono<Void> forgetOld(Counter counter, Instant now) {
        return mongo.remove(
                        new Query(where("_id").is(id(counter)).and("expiresAt").lte(now)), Tries.class)
                .then();
    }

    private Update counting(SignInAttempt attempt, Counter counter, Instant now) {
        var update = new Update()
                .inc("failures", 1)
                .setOnInsert("expiresAt", now.plus(counter.limit().kept()));
        return counter.limit() == SignInAttempt.Limit.SOURCE
                ? update
                : update.setOnInsert("address", secrets.digest(attempt.email()));
    }

    private Mono<Void> forget(SignInAttempt attempt) {
        return Flux.fromIterable(attempt.counters())
                .concatMap(counter -> counter.limit().isForgottenByARightPassword()
                        ? mongo.remove(new Query(where("_id").is(id(counter))), Tries.class)
                                .then()
                        : takeBack(List.of(counter)))
                .then();
    }

    private Mono<Void> takeBack(List<Counter> counters) {
        return Flux.fromIterable(counters)
                .concatMap(counter -> mongo.updateFirst(
                        new Query(where("_id").is(id(counter)).and("failures").gt(0)),
                        new Update().inc("failures", -1),
                        Tries.class))
                .then();
    }

    private String id(Counter counter) {
        return secrets.digest(counter.name());
    }

    private static RuntimeException tooMany(Duration wait) {
        return TOO_MANY_ATTEMPTS.because("too many wrong passwords").retryAfter(wait);
    }

    /**
     * The tries that count together.
     *
     * @param address the digest of the e-mail address; null where they are tries at several
     * @param expiresAt when they are forgotten, counted from the first
     */
    @Document("signInAttempts")
    record Tries(
            @Id String id,
            int failures,
            @Nullable Instant waitUntil,
            @Indexed(name = "address") @Nullable String address,
            @Indexed(name = "expired", expireAfter = "1h") Instant expiresAt) {

        void requireWaited(Instant now) {
            if (waitUntil != null && waitUntil.isAfter(now)) {
                throw tooMany(Duration.between(now, waitUntil));
            }
        }
    }
}
