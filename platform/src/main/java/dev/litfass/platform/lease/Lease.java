package dev.litfass.platform.lease;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When something is due, and the right to work on it. A claim moves {@code dueAt} to the end of the lease, so that
 * one field answers both "is it due?" and "has its worker died?", and counts {@code fence} up, so that a worker whose
 * lease was lost cannot write its result.
 *
 * @param dueAt when it may be claimed next; null where nothing is left to do
 * @param fence the number of claims so far; a result is accepted only under the fence of its claim
 */
public record Lease(@Nullable Instant dueAt, long fence) {

    public static Lease due(Instant at) {
        return new Lease(at, 0);
    }

    /** Due again at another time, under the same fence. */
    public Lease again(Instant at) {
        return new Lease(at, fence);
    }

    /** Nothing left to do. */
    public Lease over() {
        return new Lease(null, fence);
    }
}
