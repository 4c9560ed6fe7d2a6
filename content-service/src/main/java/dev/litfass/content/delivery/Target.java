package dev.litfass.content.delivery;

import dev.litfass.content.post.PostId;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.StaffId;
import dev.litfass.contracts.network.Network;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a delivery goes and what it belongs to.
 *
 * @param postId the post; null for a reply
 * @param round the scheduling of the post it belongs to
 * @param part 0 for the post itself, 1 for what follows it, and so on
 * @param authors who wrote it and hears of it; null where that is not known
 * @param replyId the reply at monitoring-service's desk; null for a post
 */
public record Target(
        Network network,
        ChannelId channelId,
        String channelName,
        @Nullable PostId postId,
        int round,
        int part,
        @Nullable String replyId,
        @Nullable Set<StaffId> authors) {

    /** One of which it is not known who wrote it. */
    public Target(
            Network network,
            ChannelId channelId,
            String channelName,
            @Nullable PostId postId,
            int round,
            int part,
            @Nullable String replyId) {
        this(network, channelId, channelName, postId, round, part, replyId, null);
    }

    /** The delivery that must be public before this one; null where this is the first. */
    public @Nullable DeliveryId previous() {
        return postId == null || part == 0 ? null : DeliveryId.of(postId, channelId, round, part - 1);
    }

    /** True where the other is an earlier part on the same channel in the same round. */
    public boolean isAfter(Target other) {
        return part > other.part && round == other.round && channelId.equals(other.channelId);
    }

    /** The first delivery of the same talk. */
    public @Nullable DeliveryId first() {
        return postId == null ? null : DeliveryId.of(postId, channelId, round, 0);
    }

    /** True where this is the same content on the same channel, planned in an earlier round. */
    boolean isOlderRoundOf(Target other) {
        return round < other.round && part == other.part && channelId.equals(other.channelId);
    }
}
