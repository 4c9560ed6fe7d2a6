package dev.litfass.content.preview;

import dev.litfass.content.network.Previewed;
import dev.litfass.content.network.Reason;
import dev.litfass.content.post.ContentHash;
import dev.litfass.content.post.Post;
import dev.litfass.content.post.PostId;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.lease.Lease;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What is shown of a post at the network of a channel before it is public. It is written down before the network is called,
 * so that whatever was made there is known and taken away again.
 *
 * @param askedAt since when it is being made; null where nobody waits for it
 * @param shown what was made last; null before
 * @param failed why it could not be made the last time; null where it could
 * @param until when it is taken away
 * @param lease when it is made, looked after or taken away
 */
@Document("previews")
@CompoundIndex(name = "due", def = "{'lease.dueAt': 1}")
record Preview(
        @Id PreviewId id,
        ClientId clientId,
        Place place,
        @Nullable Instant askedAt,
        @Nullable Shown shown,
        @Nullable Reason failed,
        Instant until,
        Lease lease) {

    /** So long it can be looked at. */
    static final Duration KEPT = Duration.ofDays(7);

    /** So often it is asked whether it is still wanted. */
    static final Duration LOOKED_AFTER = Duration.ofMinutes(5);

    /** A site that could not be reached for so long is given up. */
    static final Duration GIVEN_UP = Duration.ofDays(30);

    private static final Duration SHORTEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

    /** Workers that die with it one after the other are not sent after it for ever. */
    private static final Duration TRIED_FOR = Duration.ofMinutes(10);

    /** Where it is shown. */
    record Place(PostId postId, ChannelId channelId) {}

    /**
     * What can be looked at.
     *
     * @param version of the post as it is shown
     * @param complete false where something of the post is missing there
     */
    record Shown(String remoteId, String url, long version, ContentHash contentHash, Instant madeAt, boolean complete) {

        static Shown of(Previewed.Shown made, Post post, Instant now) {
            var version = post.version() == null ? 0 : post.version();
            return new Shown(made.remoteId(), made.url(), version, post.hash(), now, made.complete());
        }
    }

    static Preview asked(ClientId client, PostId post, ChannelId channel, Instant now) {
        return new Preview(
                PreviewId.of(post, channel),
                client,
                new Place(post, channel),
                now,
                null,
                null,
                now.plus(KEPT),
                Lease.due(now));
    }

    /** True where somebody waits for it. */
    boolean isAsked() {
        return askedAt != null;
    }

    /** True where it was tried again and again, and no worker came to an end with it. */
    boolean isStuck(Instant now) {
        return askedAt != null && now.isAfter(askedAt.plus(TRIED_FOR));
    }

    Preview made(Shown made, Instant now) {
        return new Preview(id, clientId, place, null, made, null, now.plus(KEPT), lease.again(now.plus(LOOKED_AFTER)));
    }

    /** What was shown before may still be there. */
    Preview failed(Reason why, Instant now) {
        return new Preview(id, clientId, place, null, shown, why, until, lease.again(now.plus(LOOKED_AFTER)));
    }

    boolean isOver(Instant now) {
        return !until.isAfter(now);
    }

    /** Nobody wants to see it any more. */
    Preview ended(Instant now) {
        return isOver(now) ? this : new Preview(id, clientId, place, null, shown, failed, now, lease);
    }

    /** Still wanted. */
    Preview lookedAfter(Instant now) {
        var next = now.plus(LOOKED_AFTER);
        return at(next.isBefore(until) ? next : until);
    }

    boolean isGivenUp(Instant now) {
        return now.isAfter(until.plus(GIVEN_UP));
    }

    /** The network did not take it away: the longer that lasts, the longer are the pauses. */
    Preview stillThere(Instant now) {
        var since = Duration.between(until, now);
        var pause = since.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : since;
        return at(now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause));
    }

    private Preview at(Instant next) {
        return new Preview(id, clientId, place, askedAt, shown, failed, until, lease.again(next));
    }
}
