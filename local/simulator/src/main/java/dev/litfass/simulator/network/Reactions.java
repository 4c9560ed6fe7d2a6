package dev.litfass.simulator.network;

import java.time.Duration;
import java.time.Instant;

/**
 * How many of the public reacted to a post. Replies are those that can be read; likes and shares follow from the post's id
 * and its age alone, so that they are the same however often somebody asks, and never go down.
 */
public record Reactions(String id, int likes, int replies, int shares) {

    private static final int FEWEST = 4;
    private static final int RANGE = 60;

    /** After so long about two thirds of all who will react have done so. */
    private static final Duration PACE = Duration.ofHours(10);

    static Reactions to(Post post, int replies, Instant now) {
        Instant said = post.content().createdAt();
        long age = Math.max(0, Duration.between(said, now).toMinutes());
        int drawn = Math.floorMod(31 * post.id().hashCode(), RANGE);
        double reached = 1 - Math.exp(-(double) age / PACE.toMinutes());
        return new Reactions(post.id(), (int) Math.round((FEWEST + drawn) * reached), replies, (int)
                Math.round((drawn / 7 + drawn % 3) * reached));
    }
}
