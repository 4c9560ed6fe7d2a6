package dev.litfass.monitoring.inquiry;

import dev.litfass.kernel.directory.ClientCard.ResponseTarget;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The time as the public feels it: plain hours, which never rest, because the public does not know our holidays. */
public record PublicTime(
        Instant startedAt,
        Instant amberAt,
        Instant redAt,
        Instant breachAt,
        @Nullable Instant stoppedAt) {

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
                null);
    }

    PublicTime stopped(Instant at) {
        return stoppedAt != null ? this : new PublicTime(startedAt, amberAt, redAt, breachAt, at);
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
