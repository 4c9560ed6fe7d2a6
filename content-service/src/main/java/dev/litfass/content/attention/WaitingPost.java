package dev.litfass.content.attention;

import dev.litfass.content.post.Draft;
import dev.litfass.content.post.PostId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.search.StoredFields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is shown of a post that somebody has to look at. */
record WaitingPost(
        PostId id,
        ClientId clientId,
        String name,
        int round,
        Instant changedAt,
        @Nullable Instant slotAt,
        boolean refusedByClient,
        InReview review) {

    /** What is left of an older round, or of a post that is not there, is history. */
    static boolean isInRound(@Nullable WaitingPost post, int round) {
        return post != null && post.round() == round;
    }

    static WaitingPost of(StoredFields stored) {
        var draft = stored.inside("draft");
        var trail = stored.inside("trail");
        var slot = stored.inside("slot");
        return new WaitingPost(
                new PostId(stored.text("_id")),
                new ClientId(stored.text("clientId")),
                Draft.name(draft.text("title"), draft.text("text")),
                trail.number("round"),
                trail.moment("changedAt"),
                slot.has("at") ? slot.moment("at") : null,
                stored.inside("verdict").inside("rejection").has("wish"),
                InReview.of(stored));
    }
}
