package dev.litfass.content.library;

import dev.litfass.content.delivery.Remote;
import dev.litfass.content.delivery.Target;
import dev.litfass.content.media.AssetId;
import dev.litfass.content.media.EndingRights;
import dev.litfass.content.post.PostId;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.network.Network;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture or video that is public though its rights are over, or will be soon.
 *
 * @param until when its rights end
 * @param posts where it is public, the latest first
 * @param more true where it is public in more posts than are named
 */
record PublicFile(
        ClientId clientId,
        AssetId assetId,
        String name,
        boolean video,
        Instant until,
        List<PublicPost> posts,
        boolean more) {

    static PublicFile of(EndingRights file, List<PublicPost> oneMore, int most) {
        return new PublicFile(
                file.clientId(),
                file.assetId(),
                file.name(),
                file.video(),
                file.until(),
                oneMore.subList(0, Math.min(most, oneMore.size())),
                oneMore.size() > most);
    }

    /**
     * A post of it on one channel.
     *
     * @param url where it is at the network; null where that is not known
     */
    record PublicPost(
            @Nullable PostId postId,
            ChannelId channelId,
            String channelName,
            Network network,
            Instant publishedAt,
            @Nullable String url) {

        static PublicPost of(PublicDelivery delivery) {
            var target = delivery.target();
            var remote = delivery.evidence().remote();
            return new PublicPost(
                    target.postId(),
                    target.channelId(),
                    target.channelName(),
                    target.network(),
                    remote.at(),
                    remote.url());
        }
    }

    /** What is read of a delivery that is public. */
    record PublicDelivery(Target target, Found evidence) {

        /** Where it was found. */
        record Found(Remote remote) {}
    }
}
