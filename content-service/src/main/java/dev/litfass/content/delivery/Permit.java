package dev.litfass.content.delivery;

import dev.litfass.content.network.Reason;
import dev.litfass.content.post.Post;
import org.jspecify.annotations.Nullable;

/** Whether a delivery may go out at this moment. */
public sealed interface Permit {

    /** What the post it belongs to says; null where there is none any more. */
    static Permit of(@Nullable Post post, Delivery delivery) {
        return post == null || !isTheSame(post, delivery) ? new Void(Reason.NO_LONGER_APPROVED) : ofHold(post);
    }

    /** Only whether the post is held. */
    static Permit ofHold(@Nullable Post post) {
        if (post == null) {
            return new Void(Reason.NO_LONGER_APPROVED);
        }
        return post.isHeld() ? new Hold(Reason.POST_HELD) : new Go();
    }

    private static boolean isTheSame(Post post, Delivery delivery) {
        var again = delivery.evidence().sentAgainAt();
        return post.isScheduled()
                && post.metadata().round() == delivery.target().round()
                && (again == null ? post.isApprovedForItsSlot() : post.isApproved(again));
    }

    /** Nothing keeps it back. */
    record Go() implements Permit {}

    /** Something keeps it back; it needs a new slot. */
    record Hold(Reason reason) implements Permit {}

    /** What it belongs to has changed; it is void. */
    record Void(Reason reason) implements Permit {}
}
