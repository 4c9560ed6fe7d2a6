package dev.litfass.content.attention;

import dev.litfass.content.delivery.DeliveryStatus;
import dev.litfass.content.network.Reason;
import dev.litfass.content.post.PostId;
import dev.litfass.platform.search.StoredFields;
import org.jspecify.annotations.Nullable;

/**
 * A post or an answer with a delivery that did not go out, or may not have.
 *
 * @param postId null where it is an answer to the public
 * @param replyId null where it is a post
 */
record Trouble(
        AttentionKind kind,
        @Nullable PostId postId,
        @Nullable String replyId,
        int round) {

    static Trouble of(StoredFields stored) {
        var target = stored.inside("target");
        var postId = target.textOrNull("postId");
        var reason = stored.inside("evidence").inside("reason").text("code");
        return new Trouble(
                AttentionKind.of(
                        DeliveryStatus.valueOf(stored.text("status")), reason.equals(Reason.PROOF_MISSING.code())),
                postId == null ? null : new PostId(postId),
                target.textOrNull("replyId"),
                target.number("round"));
    }
}
