package dev.litfass.content.network.instagram;

import dev.litfass.content.network.NetworkLimit.Kind;
import dev.litfass.content.network.Outgoing;
import dev.litfass.content.network.Outgoing.OutgoingPicture;
import dev.litfass.content.network.Reason;
import dev.litfass.content.network.graph.GraphReasons;
import dev.litfass.content.network.graph.Story;
import dev.litfass.contracts.network.Network;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether Instagram can take pictures: at least one, JPEG only or what can be made one, between 4:5 and 1.91:1 (https://developers.facebook.com/
 * documentation/instagram-platform/instagram-graph-api/reference/ig-user/media, read 2026-11-30).
 */
final class Pictures {

    private static final double NARROWEST = ratio(Kind.PICTURE_RATIO_AT_LEAST);
    private static final double WIDEST = ratio(Kind.PICTURE_RATIO_AT_MOST);

    /** Sizes are whole pixels. */
    private static final double TOLERANCE = 0.01;

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
                        .map(picture -> unfit(picture, story))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /** A story may be as high as a telephone. */
    private static @Nullable Reason unfit(OutgoingPicture picture, boolean story) {
        if (picture.isVideo()) {
            return null;
        }
        if (!InstagramProfile.PROFILE.limits().takes(picture.type())) {
            return new Reason("picture-type");
        }
        if (story || picture.width() <= 0 || picture.height() <= 0) {
            return null;
        }
        var ratio = (double) picture.width() / picture.height();
        return ratio < NARROWEST - TOLERANCE || ratio > WIDEST + TOLERANCE ? new Reason("picture-ratio") : null;
    }

    private static double ratio(Kind bound) {
        return InstagramProfile.PROFILE.limits().of(bound).orElseThrow().value() / 1_000d;
    }
}
