package dev.litfass.content.health;

import dev.litfass.contracts.id.ChannelId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** When connections are tried: while Germany sleeps, each at a minute of its own, so that no network meets all at once. */
final class Night {

    private static final Duration BEGINS = Duration.ofHours(1);
    private static final int MINUTES = 120;

    private Night() {}

    /** The next such moment, in UTC. */
    static Instant after(Instant now, ChannelId channel) {
        var minute = Math.floorMod(channel.value().hashCode(), MINUTES);
        var tonight = now.truncatedTo(ChronoUnit.DAYS).plus(BEGINS).plus(Duration.ofMinutes(minute));
        return tonight.isAfter(now) ? tonight : tonight.plus(Duration.ofDays(1));
    }
}
