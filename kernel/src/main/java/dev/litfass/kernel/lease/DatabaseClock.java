package dev.litfass.kernel.lease;

import com.mongodb.ReadPreference;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Mono;

/**
 * The time of the database, as this machine's clock and a measured difference tell it: what is due, and whose lease has
 * ended, must not depend on which machine looks. The difference is measured by Cristian's method; it is as exact as half
 * the way to the database and back, and a measurement over a slow way is not used.
 */
public final class DatabaseClock extends Clock {

    /** A difference measured over a longer way says too little, once there is a better one. */
    private static final Duration LONGEST_WAY = Duration.ofMillis(500);

    /** From here on somebody should set the machine's clock. */
    private static final Duration WORTH_A_WORD = Duration.ofSeconds(5);

    private static final Logger log = LoggerFactory.getLogger(DatabaseClock.class);

    private final Clock machine;
    private volatile Duration ahead = Duration.ZERO;
    private volatile boolean measured;

    public DatabaseClock(Clock machine) {
        this.machine = machine;
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead);
    }

    /** Measures the difference once; what was known stays where the database does not answer. */
    public Mono<Void> measure(ReactiveMongoTemplate mongo) {
        return Mono.defer(() -> {
                    var asked = machine.instant();
                    var since = System.nanoTime();
                    return mongo.executeCommand(new Document("hello", 1), ReadPreference.primary())
                            .doOnNext(hello -> learn(hello.get("localTime"), asked, System.nanoTime() - since));
                })
                .then();
    }

    private void learn(@Nullable Object localTime, Instant asked, long nanos) {
        var way = Duration.ofNanos(nanos);
        if (!(localTime instanceof Date database) || (measured && way.compareTo(LONGEST_WAY) > 0)) {
            return;
        }
        var difference = Duration.between(asked.plus(way.dividedBy(2)), database.toInstant());
        if (difference.abs().compareTo(WORTH_A_WORD) > 0
                && ahead.minus(difference).abs().compareTo(WORTH_A_WORD) > 0) {
            log.atWarn()
                    .log(
                            "This machine's clock is {} ms off the database's",
                            difference.negated().toMillis());
        }
        ahead = difference;
        measured = true;
    }

    /** False until the database has told its time: nothing may be taken for due before. */
    boolean isMeasured() {
        return measured;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("time is an Instant here");
    }
}
