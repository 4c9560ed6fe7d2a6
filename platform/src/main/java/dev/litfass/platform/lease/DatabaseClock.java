package dev.litfass.platform.lease;

import com.mongodb.ReadPreference;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The time of the database, as this machine's clock and a measured difference tell it: what is due, and whose lease has
 * ended, must not depend on which machine looks. Apart from what two clocks drift in half a minute it is
 * never ahead of the database: what was told is taken for the time
 * at which it was heard, so that it is late by at most the way to the database and back, and of several measurements
 * the one that can be wrong by least counts (Cristian's method, with its error on the safe side). It tells whole
 * milliseconds, as the database stores them: a moment that is answered reads the same later.
 */
public final class DatabaseClock extends Clock {

    private static final int MEASUREMENTS = 5;

    /** So much the clocks of two machines may go apart in a second; good ones stay far below it. */
    private static final double DRIFT = 0.000_2;

    /** From here on somebody should set the machine's clock. */
    private static final Duration WORTH_A_WORD = Duration.ofSeconds(5);

    private static final Logger log = LoggerFactory.getLogger(DatabaseClock.class);

    private final Clock machine;
    private volatile @Nullable Difference known;

    public DatabaseClock(Clock machine) {
        this.machine = machine;
    }

    /**
     * How far the database is ahead of this machine.
     *
     * @param least it is ahead at least so far
     * @param doubt and at most so much further
     * @param nanos when this was learned, by {@link System#nanoTime()}
     */
    record Difference(Duration least, Duration doubt, long nanos) {

        private Duration most() {
            return least.plus(doubt);
        }

        /** What is left of it some time later. */
        Difference agedTo(long now) {
            var drift = Duration.ofNanos((long) ((now - nanos) * DRIFT));
            return new Difference(least.minus(drift), doubt.plus(drift.multipliedBy(2)), now);
        }

        /** What to believe after another measurement; where not both can be true somebody has set a clock. */
        Difference or(Difference newer) {
            var older = agedTo(newer.nanos);
            var bothCanBeTrue = newer.least.compareTo(older.most()) <= 0 && older.least.compareTo(newer.most()) <= 0;
            return bothCanBeTrue && older.doubt.compareTo(newer.doubt) < 0 ? this : newer;
        }
    }

    @Override
    public Instant instant() {
        var difference = known;
        var now = difference == null ? machine.instant() : machine.instant().plus(difference.least());
        return now.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Measures the difference a few times; what was known stays where the database does not answer. */
    public Mono<Void> measure(ReactiveMongoTemplate mongo) {
        return Flux.range(0, MEASUREMENTS).concatMap(i -> measureOnce(mongo)).then();
    }

    private Mono<Document> measureOnce(ReactiveMongoTemplate mongo) {
        return Mono.defer(() -> {
            var since = System.nanoTime();
            return mongo.executeCommand(new Document("hello", 1), ReadPreference.primary())
                    .doOnNext(hello -> learn(hello.get("localTime"), since));
        });
    }

    private void learn(@Nullable Object localTime, long since) {
        if (!(localTime instanceof Date database)) {
            return;
        }
        var now = System.nanoTime();
        var least = Duration.between(machine.instant(), database.toInstant());
        var measured = new Difference(least, Duration.ofNanos(now - since), now);
        var before = known;
        if (least.abs().compareTo(WORTH_A_WORD) > 0
                && (before == null || before.least().minus(least).abs().compareTo(WORTH_A_WORD) > 0)) {
            log.atWarn()
                    .log(
                            "This machine's clock is {} ms off the database's",
                            least.negated().toMillis());
        }
        known = before == null ? measured : before.or(measured);
    }

    /** False until the database has told its time: nothing may be taken for due before. */
    boolean isMeasured() {
        return known != null;
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
