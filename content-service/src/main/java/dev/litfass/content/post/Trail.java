package dev.litfass.content.post;

import java.time.Instant;

/**
 * Where a post comes from and how often it was put on the calendar.
 *
 * @param round counts the schedulings; deliveries of an older round are void
 */
public record Trail(Origin origin, Person createdBy, Instant createdAt, Instant changedAt, int round) {

    /** The door a post came through. */
    public enum Origin {
        DESK,
        PARTNER
    }

    Trail changed(Instant now) {
        return new Trail(origin, createdBy, createdAt, now, round);
    }

    Trail nextRound(Instant now) {
        return new Trail(origin, createdBy, createdAt, now, round + 1);
    }
}
