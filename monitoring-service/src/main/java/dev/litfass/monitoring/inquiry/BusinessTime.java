package dev.litfass.monitoring.inquiry;

import dev.litfass.contracts.worktime.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The promise in working time. It runs in the client's opening hours, rests while we wait for the client, and stops
 * with the answer.
 *
 * @param used working minutes of the stretches that are over
 * @param runningSince when the present stretch began; null while it rests or after it stopped
 * @param dueAt when the promise is broken if nothing happens; null while it does not run
 */
public record BusinessTime(
        Instant startedAt,
        int targetMinutes,
        long used,
        @Nullable Instant runningSince,
        @Nullable Instant dueAt,
        @Nullable Instant stoppedAt) {

    static BusinessTime started(Instant at, int targetMinutes, BusinessClock clock) {
        return new BusinessTime(at, targetMinutes, 0, at, clock.after(at, Duration.ofMinutes(targetMinutes)), null);
    }

    /** Rests, also where it had stopped; what was used is kept. */
    BusinessTime paused(Instant now, BusinessClock clock) {
        return new BusinessTime(startedAt, targetMinutes, usedMinutes(now, clock), null, null, null);
    }

    /** Runs on from where it rested or stopped: what was used stays used. */
    BusinessTime resumed(Instant now, BusinessClock clock) {
        if (runningSince != null) {
            return this;
        }
        var left = Duration.ofMinutes(Math.max(0, targetMinutes - used));
        return new BusinessTime(startedAt, targetMinutes, used, now, clock.after(now, left), null);
    }

    BusinessTime stopped(Instant at, BusinessClock clock) {
        return stoppedAt != null
                ? this
                : new BusinessTime(startedAt, targetMinutes, usedMinutes(at, clock), null, dueAt, at);
    }

    long usedMinutes(Instant now, BusinessClock clock) {
        var since = runningSince;
        return since == null ? used : used + clock.between(since, now).toMinutes();
    }

    boolean isOverdue(Instant now) {
        var due = dueAt;
        var stopped = stoppedAt;
        return used > targetMinutes || (due != null && (stopped == null ? now : stopped).isAfter(due));
    }
}
