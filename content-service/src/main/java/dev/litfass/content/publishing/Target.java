package dev.litfass.content.publishing;

import dev.litfass.content.post.PostId;
import dev.litfass.kernel.id.ChannelId;
import dev.litfass.kernel.network.Network;
import org.jspecify.annotations.Nullable;

/**
 * Where a delivery goes and what it belongs to.
 *
 * @param postId the post; null for a reply
 * @param round the scheduling of the post it belongs to
 * @param replyId the reply at monitoring-service's desk; null for a post
 */
public record Target(
        Network network,
        ChannelId channelId,
        String channelName,
        @Nullable PostId postId,
        int round,
        @Nullable String replyId) {}
