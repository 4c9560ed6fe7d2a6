package dev.litfass.content.network.instagram;

import dev.litfass.content.network.NetworkLimit.Kind;
import dev.litfass.content.network.Outgoing.OutgoingPicture;
import dev.litfass.content.network.Reason;
import java.util.List;
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
    static @Nullable Reason unfit(List<OutgoingPicture> pictures) {
        return pictures.isEmpty()
                ? new Reason("picture-missing")
                : pictures.stream()
                        .map(Pictures::unfit)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable Reason unfit(OutgoingPicture picture) {
        if (picture.isVideo()) {
            return null;
        }
        if (!InstagramProfile.PROFILE.limits().takes(picture.type())) {
            return new Reason("picture-type");
        }
        if (picture.width() <= 0 || picture.height() <= 0) {
            return null;
        }
        var ratio = (double) picture.width() / picture.height();
        return ratio < NARROWEST - TOLERANCE || ratio > WIDEST + TOLERANCE ? new Reason("picture-ratio") : null;
    }

    private static double ratio(Kind bound) {
        return InstagramProfile.PROFILE.limits().of(bound).orElseThrow().value() / 1_000d;
    }
}
