package dev.litfass.content.network;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The version of a network's API that its package speaks, and how long that is answered.
 *
 * @param endsOn the first day on which it is not; null where no such day was announced
 * @param keptUntil the day until which the network promises to answer it; null where it promises nothing
 * @param sourceUrl where the network says so
 * @param readOn when that was read
 */
public record ApiVersion(
        String name, @Nullable LocalDate endsOn, @Nullable LocalDate keptUntil, String sourceUrl, LocalDate readOn) {

    /** So long before its end people who can change it are told. */
    private static final int WARNED_DAYS_AHEAD = 60;

    /** Of which no end was announced. */
    public static ApiVersion open(String name, String sourceUrl, LocalDate readOn) {
        return new ApiVersion(name, null, null, sourceUrl, readOn);
    }

    /** The first day on which it may be gone; null where nobody knows. */
    public @Nullable LocalDate lastsUntil() {
        return endsOn == null ? keptUntil : endsOn;
    }

    /** True once its end is near enough to do something about it. */
    public boolean isEnding(LocalDate today) {
        var end = lastsUntil();
        return end != null && !today.isBefore(end.minusDays(WARNED_DAYS_AHEAD));
    }
}
