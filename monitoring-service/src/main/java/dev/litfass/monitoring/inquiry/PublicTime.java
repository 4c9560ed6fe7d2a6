package dev.litfass.monitoring.inquiry;

import dev.litfass.contracts.directory.ClientCard.ResponseTarget;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time as the public feels it: plain hours, which never rest while nobody has answered, because the public does not
 * know our holidays.
 *
 * @param rested how long an answer stood before the inquiry was opened again; null where that never happened
 */
public record PublicTime(
        Instant startedAt,
        Instant amberAt,
        Instant redAt,
        Instant breachAt,
        @Nullable Instant stoppedAt,
        @Nullable Duration rested) {

    /** How it looks from outside. */
    public enum Level {
        GREEN,
        AMBER,
        RED,
        BREACH
    }

    static PublicTime started(Instant at, ResponseTarget target) {
        return new PublicTime(
                at,
                at.plus(Duration.ofHours(target.publicAmberHours())),
                at.plus(Duration.ofHours(target.publicRedHours())),
                at.plus(Duration.ofHours(target.publicBreachHours())),
                null,
                null);
    }

    PublicTime stopped(Instant at) {
        return stoppedAt != null ? this : new PublicTime(startedAt, amberAt, redAt, breachAt, at, rested);
    }

    /**
     * Runs on after it was stopped.
     *
     * @param answered true where an answer stood meanwhile, and nobody waited; else the public has waited all the time
     */
    PublicTime resumed(Instant now, boolean answered) {
        var stopped = stoppedAt;
        if (stopped == null) {
            return this;
        }
        var gap = answered && now.isAfter(stopped) ? Duration.between(stopped, now) : Duration.ZERO;
        return new PublicTime(
                startedAt,
                amberAt.plus(gap),
                redAt.plus(gap),
                breachAt.plus(gap),
                null,
                gap.isZero() ? rested : gap.plus(rested == null ? Duration.ZERO : rested));
    }

    public Level level(Instant now) {
        var stopped = stoppedAt;
        var end = stopped == null ? now : stopped;
        if (!end.isBefore(breachAt)) {
            return Level.BREACH;
        }
        if (!end.isBefore(redAt)) {
            return Level.RED;
        }
        return end.isBefore(amberAt) ? Level.GREEN : Level.AMBER;
    }
}
