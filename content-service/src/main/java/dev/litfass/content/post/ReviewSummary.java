package dev.litfass.content.post;

import dev.litfass.platform.search.StoredFields;

/** What people have said about a post, as far as lists show it. */
public record ReviewSummary(boolean held, boolean rejected, boolean withClient) {

    public static ReviewSummary of(Post post) {
        return new ReviewSummary(post.isHeld(), post.isRejected(), post.waitsForClient());
    }

    /** From the fields that {@link ReviewState} is stored under. */
    public static ReviewSummary of(StoredFields verdict) {
        return new ReviewSummary(verdict.has("hold"), verdict.has("rejection"), verdict.has("client"));
    }
}
