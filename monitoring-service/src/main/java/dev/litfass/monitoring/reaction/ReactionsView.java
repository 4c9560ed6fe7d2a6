package dev.litfass.monitoring.reaction;

import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.network.Network;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many people reacted to a post on one channel.
 *
 * @param counts null while nobody has read them
 * @param readAt when these were the counts
 * @param goneAt when the post was no longer there; null while it is
 */
record ReactionsView(
        DeliveryId deliveryId,
        ClientId clientId,
        PostId postId,
        ChannelId channelId,
        Network network,
        @Nullable Reactions counts,
        @Nullable Instant readAt,
        @Nullable Instant goneAt) {

    static ReactionsView of(PostReactions of) {
        var reading = of.reading();
        return new ReactionsView(
                of.id(),
                of.clientId(),
                of.postId(),
                of.there().channelId(),
                of.there().network(),
                reading.counts(),
                reading.readAt(),
                reading.goneAt());
    }
}
