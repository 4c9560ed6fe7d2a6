package dev.litfass.content.check;

import dev.litfass.content.health.ChannelEnds;
import dev.litfass.content.media.AssetId;
import dev.litfass.content.media.MediaAsset;
import dev.litfass.content.network.NetworkLimits;
import dev.litfass.content.post.Draft;
import dev.litfass.content.post.PostId;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.directory.ClientCard.ContentKind;
import dev.litfass.contracts.id.ChannelId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A draft with all that is needed to judge it.
 *
 * @param postId the post it is the draft of; null while it is being written for the first time
 * @param channels the chosen channels that exist
 * @param limits what each channel's server allows
 * @param due when it goes out, or now
 * @param unknownMentions the handles that nobody has at a channel's network
 * @param picturesElsewhere the pictures that another client has, too
 * @param ends of the channels that will not work any more at the slot, from when on
 */
record Subject(
        @Nullable PostId postId,
        Draft draft,
        List<ChannelCard> channels,
        Map<ChannelId, NetworkLimits> limits,
        Map<AssetId, MediaAsset> assets,
        Instant due,
        Surroundings around,
        Map<ChannelId, List<String>> unknownMentions,
        Map<ChannelId, ChannelEnds.End> ends,
        Set<AssetId> picturesElsewhere) {

    /** The kinds of content that it is. */
    Set<ContentKind> kinds() {
        return draft.kinds(RightsCheck.areInQuestion(this));
    }

    /** What may be sent to this channel. */
    NetworkLimits limitsOf(ChannelCard channel) {
        return Objects.requireNonNull(limits.get(channel.id()));
    }
}
