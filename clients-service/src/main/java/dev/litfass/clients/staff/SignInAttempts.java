package dev.litfass.clients.staff;

import static dev.litfass.clients.ClientsProblem.TOO_MANY_ATTEMPTS;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Slows down guessing: after five wrong passwords an address has to wait, half a minute first, then twice as long each
 * time, up to a quarter of an hour. It holds over all instances and for addresses that nobody has.
 */
@Component
class SignInAttempts {

    private static final int FREE = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private final ReactiveMongoTemplate mongo;
    private final Clock clock;

    SignInAttempts(ReactiveMongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** Refuses while the address has to wait. */
    Mono<Void> requirePatience(String email) {
        return mongo.findById(email, Attempts.class)
                .doOnNext(attempts -> attempts.require(clock.instant()))
                .then();
    }

    Mono<Void> failed(String email) {
        return mongo.findAndModify(
                        new Query(where("_id").is(email)),
                        new Update().inc("failures", 1),
                        FindAndModifyOptions.options().upsert(true).returnNew(true),
                        Attempts.class)
                .flatMap(attempts -> mongo.updateFirst(
                        new Query(where("_id").is(email)),
                        new Update().set("waitUntil", clock.instant().plus(attempts.pause())),
                        Attempts.class))
                .then();
    }

    Mono<Void> succeeded(String email) {
        return mongo.remove(new Query(where("_id").is(email)), Attempts.class).then();
    }

    /** The wrong passwords given for one address since the last right one. */
    @Document("signInAttempts")
    record Attempts(
            @Id String email, int failures, @Nullable Instant waitUntil) {

        void require(Instant now) {
            if (failures >= FREE && waitUntil != null && waitUntil.isAfter(now)) {
                throw TOO_MANY_ATTEMPTS
                        .because("too many wrong passwords for this address")
                        .retryAfter(Duration.between(now, waitUntil));
            }
        }

        Duration pause() {
            if (failures < FREE) {
                return Duration.ZERO;
            }
            var wait = FIRST_WAIT.multipliedBy(1L << Math.min(10, failures - FREE));
            return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
        }
    }
}
