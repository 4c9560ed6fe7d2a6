package dev.litfass.content.post;

import java.util.Map;
import java.util.Set;

/** The editorial state of a post. What became of it on each channel is the deliveries' to say. */
public enum PostStatus {
    DRAFT,
    IN_REVIEW,
    APPROVED,
    SCHEDULED,
    DISCARDED;

    private static final Map<PostStatus, Set<PostStatus>> MOVES = Map.of(
            DRAFT, Set.of(IN_REVIEW, APPROVED, DISCARDED),
            IN_REVIEW, Set.of(DRAFT, APPROVED, SCHEDULED, DISCARDED),
            APPROVED, Set.of(DRAFT, IN_REVIEW, SCHEDULED, DISCARDED),
            SCHEDULED, Set.of(DRAFT, IN_REVIEW, APPROVED, SCHEDULED, DISCARDED),
            DISCARDED, Set.of());

    public boolean canBecome(PostStatus next) {
        return MOVES.getOrDefault(this, Set.of()).contains(next);
    }
}
