package dev.litfass.content.post;

import static dev.litfass.content.ContentProblem.SLOT_IN_GAP;
import static dev.litfass.content.ContentProblem.SLOT_IN_PAST;
import static dev.litfass.content.ContentProblem.SLOT_TOO_FAR;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * When a post is due: the time on a wall clock and the zone the clock hangs in. The instant follows from both; where
 * the clocks are put back and a time comes twice, the first one is meant.
 */
public record Slot(LocalDateTime local, ZoneId zone, Instant at) {

    /** How far ahead a post may be planned. */
    static final Duration HORIZON = Duration.ofDays(366 * 2L);

    /** A slot a minute ago is a slow click, not a mistake. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    /** The slot at this wall time; refuses a time that the clocks skip, and says the next one that exists. */
    public static Slot of(LocalDateTime local, ZoneId zone) {
        var exact = local.truncatedTo(ChronoUnit.MILLIS);
        var gap = zone.getRules().getTransition(exact);
        if (gap != null && gap.isGap()) {
            throw SLOT_IN_GAP
                    .because(
                            "%s does not exist in %s, the clocks go from %s to %s",
                            exact, zone, gap.getDateTimeBefore(), gap.getDateTimeAfter())
                    .with("suggestion", gap.getDateTimeAfter());
        }
        return new Slot(exact, zone, exact.atZone(zone).toInstant());
    }

    /** The slot at this wall time, or, where the clocks skip it, at the first one after it. */
    public static Slot next(LocalDateTime local, ZoneId zone) {
        var gap = zone.getRules().getTransition(local);
        return of(gap != null && gap.isGap() ? gap.getDateTimeAfter() : local, zone);
    }

    /** The slot of something that is due now, on the client's clock. */
    public static Slot at(Instant instant, ZoneId zone) {
        var second = instant.truncatedTo(ChronoUnit.SECONDS);
        return new Slot(LocalDateTime.ofInstant(second, zone), zone, second);
    }

    /** Refuses what lies in the past or beyond two years. */
    public Slot requireAhead(Instant now) {
        if (at.isBefore(now.minus(GRACE))) {
            throw SLOT_IN_PAST.because("%s in %s is over", local, zone);
        }
        if (at.isAfter(now.plus(HORIZON))) {
            throw SLOT_TOO_FAR.because("%s lies more than two years ahead", local);
        }
        return this;
    }
}
