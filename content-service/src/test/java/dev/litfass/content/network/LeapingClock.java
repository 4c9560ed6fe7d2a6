package dev.litfass.content.network;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A minute later each time it is looked at. */
public final class LeapingClock extends Clock {

    private Instant now;

    public LeapingClock(Instant start) {
        this.now = start;
    }

    @Override
    public Instant instant() {
        now = now.plusSeconds(60);
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
