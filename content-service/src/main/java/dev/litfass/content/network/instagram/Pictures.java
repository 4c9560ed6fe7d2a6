package dev.litfass.content.network.instagram;

import dev.litfass.content.network.Outgoing;
import dev.litfass.content.network.Outgoing.OutgoingPicture;
import dev.litfass.content.network.Reason;
import dev.litfass.content.network.graph.GraphReasons;
import dev.litfass.content.network.graph.Story;
import dev.litfass.contracts.network.Network;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether Instagram can take pictures: at least one, and JPEG only (https://developers.facebook.com/documentation/
 * instagram-platform/instagram-graph-api/reference/ig-user/media, read 2026-11-30). How wide they may be the limits say.
 */
final class Pictures {

    private Pictures() {}

    /** Why it cannot; null where it can. */
    static @Nullable Reason unfit(Outgoing outgoing) {
        var pictures = outgoing.pictures();
        var story = Story.is(outgoing);
        if (story && pictures.size() > 1) {
            return GraphReasons.storyMedium(Network.INSTAGRAM.displayName());
        }
        return pictures.isEmpty()
                ? new Reason("picture-missing")
                : pictures.stream()
                        .map(Pictures::unfit)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable Reason unfit(OutgoingPicture picture) {
        return picture.isVideo() || InstagramProfile.PROFILE.limits().takes(picture.type())
                ? null
                : new Reason("picture-type");
    }
}
