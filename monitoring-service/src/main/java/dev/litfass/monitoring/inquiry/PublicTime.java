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
 * @param warnedOf how it looked when people were warned of it last, or need not be
 */
public record PublicTime(
        Instant startedAt,
        Instant amberAt,
        Instant redAt,
        Instant breachAt,
        @Nullable Instant stoppedAt,
        @Nullable Duration rested,
        Level warnedOf) {

    /** How it looks from outside. */
    public enum Level {
        GREEN,
        AMBER,
        RED,
        BREACH
    }

    public PublicTime {
        warnedOf = warnedOf == null ? Level.GREEN : warnedOf;
    }

    static PublicTime started(Instant at, ResponseTarget target) {
        return new PublicTime(
                at,
                at.plus(Duration.ofHours(target.publicAmberHours())),
                at.plus(Duration.ofHours(target.publicRedHours())),
                at.plus(Duration.ofHours(target.publicBreachHours())),
                null,
                null,
                Level.GREEN);
    }

    PublicTime stopped(Instant at) {
        return stoppedAt != null ? this : new PublicTime(startedAt, amberAt, redAt, breachAt, at, rested, warnedOf);
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
                gap.isZero() ? rested : gap.plus(rested == null ? Duration.ZERO : rested),
                warnedOf);
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

    /** Nobody has to be warned of this or less any more. */
    PublicTime warned(Level of) {
        return new PublicTime(startedAt, amberAt, redAt, breachAt, stoppedAt, rested, of);
    }

    /** The next moment that people have to be warned of; null where there is none. */
    @Nullable
    Instant warnAt() {
        if (stoppedAt != null) {
            return null;
        }
        return switch (warnedOf) {
            case GREEN -> amberAt;
            case AMBER -> redAt;
            case RED -> breachAt;
            case BREACH -> null;
        };
    }

    /** When it looks so. */
    Instant reachedAt(Level level) {
        return switch (level) {
            case GREEN -> startedAt;
            case AMBER -> amberAt;
            case RED -> redAt;
            case BREACH -> breachAt;
        };
    }
}
