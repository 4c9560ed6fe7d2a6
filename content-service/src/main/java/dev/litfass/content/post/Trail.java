package dev.litfass.content.post;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a post comes from and how often it was put on the calendar.
 *
 * @param round counts the schedulings; deliveries of an older round are void
 * @param begun the last round that was begun, where it was undone again; null where that is the round itself
 * @param request what the repeated request of a partner, or the same occurrence of a series, is recognised by; null
 *     for posts from the desk
 */
public record Trail(
        Origin origin,
        Person createdBy,
        Instant createdAt,
        Instant changedAt,
        int round,
        @Nullable Integer begun,
        @Nullable String request) {

    /** The door a post came through. */
    public enum Origin {
        DESK,
        PARTNER,
        SERIES
    }

    Trail changed(Instant now) {
        return new Trail(origin, createdBy, createdAt, now, round, begun, request);
    }

    /** A round that never was: what was planned for one that was undone is void for good. */
    Trail nextRound(Instant now) {
        return new Trail(origin, createdBy, createdAt, now, last() + 1, null, request);
    }

    /** Back in the round that it was in before. */
    Trail restoredTo(Trail before, Instant now) {
        return new Trail(origin, createdBy, createdAt, now, before.round, last(), request);
    }

    private int last() {
        return begun == null ? round : Math.max(begun, round);
    }
}
