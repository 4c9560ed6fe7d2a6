package dev.litfass.content.post;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a post comes from and how often it was put on the calendar.
 *
 * @param round counts the schedulings; deliveries of an older round are void
 * @param request what the repeated request of a partner, or the same occurrence of a series, is recognised by; null
 *     for posts from the desk
 */
public record Trail(
        Origin origin,
        Person createdBy,
        Instant createdAt,
        Instant changedAt,
        int round,
        @Nullable String request) {

    /** The door a post came through. */
    public enum Origin {
        DESK,
        PARTNER,
        SERIES
    }

    Trail changed(Instant now) {
        return new Trail(origin, createdBy, createdAt, now, round, request);
    }

    Trail nextRound(Instant now) {
        return new Trail(origin, createdBy, createdAt, now, round + 1, request);
    }
}
