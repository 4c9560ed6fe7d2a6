package dev.litfass.monitoring.reaction;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How many people reacted to a post, by what they did. */
public record Reactions(int likes, int replies, int shares) {

    /** More than any post has; what a network says beyond that is not believed. */
    private static final int MOST = 1_000_000_000;

    public Reactions {
        likes = bounded(likes);
        replies = bounded(replies);
        shares = bounded(shares);
    }

    /** As a network tells them; null where one of them is no number. */
    public static @Nullable Reactions of(JsonNode likes, JsonNode replies, JsonNode shares) {
        return likes.isIntegralNumber() && replies.isIntegralNumber() && shares.isIntegralNumber()
                ? new Reactions(number(likes), number(replies), number(shares))
                : null;
    }

    private static int number(JsonNode node) {
        return node.canConvertToInt() ? node.intValue() : node.decimalValue().signum() < 0 ? 0 : MOST;
    }

    private static int bounded(int count) {
        return Math.max(0, Math.min(MOST, count));
    }
}
