package dev.litfass.content.calendar;

import dev.litfass.content.delivery.DeliveryStatus;
import dev.litfass.content.post.PostId;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.search.StoredFields;
import dev.litfass.platform.text.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * What lists show of a delivery.
 *
 * @param published true where something of it is known to be public
 */
public record DeliveryLine(
        PostId postId,
        ChannelId channelId,
        Network network,
        String channelName,
        int round,
        int part,
        DeliveryStatus status,
        boolean published,
        @Nullable String url) {

    static DeliveryLine of(StoredFields stored) {
        var target = stored.inside("target");
        var evidence = stored.inside("evidence");
        return new DeliveryLine(
                new PostId(target.text("postId")),
                new ChannelId(target.text("channelId")),
                Network.valueOf(target.text("network")),
                target.text("channelName"),
                target.number("round"),
                target.number("part"),
                DeliveryStatus.valueOf(stored.text("status")),
                evidence.has("remote"),
                WebAddress.orNull(evidence.inside("remote").textOrNull("url")));
    }
}
