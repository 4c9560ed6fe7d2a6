package dev.litfass.contracts.published;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.network.Network;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A post, or a part of its thread, that is public on one channel.
 *
 * @param remoteId the network's id of it; null where neither the network named it nor its address tells it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PublishedDelivery(
        String deliveryId,
        ClientId clientId,
        String postId,
        ChannelId channelId,
        Network network,
        @Nullable String remoteId,
        Instant publishedAt) {}
