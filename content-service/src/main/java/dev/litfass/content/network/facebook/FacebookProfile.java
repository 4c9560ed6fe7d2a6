package dev.litfass.content.network.facebook;

import static dev.litfass.content.network.NetworkLimit.Trust.OFFICIAL;
import static dev.litfass.content.network.NetworkLimit.Trust.SECONDARY;
import static dev.litfass.content.network.NetworkLimit.Unit.BYTES;
import static dev.litfass.content.network.NetworkLimit.Unit.PIECES;
import static dev.litfass.content.network.NetworkLimit.Unit.SECONDS;
import static dev.litfass.content.network.NetworkLimit.Unit.UTF16_UNITS;

import dev.litfass.content.network.NetworkLimit;
import dev.litfass.content.network.NetworkLimit.Kind;
import dev.litfass.content.network.NetworkLimits;
import dev.litfass.content.network.NetworkProfile;
import dev.litfass.content.network.Utf16Counter;
import dev.litfass.content.network.graph.GraphVersion;
import dev.litfass.contracts.network.Network;
import java.time.LocalDate;
import java.util.List;

/**
 * What a Facebook page takes. How many posts it may make the documentation does not say: calls are counted, and the
 * answers say how many are left.
 */
final class FacebookProfile {

    static final int TEXT = 63_206;

    private static final LocalDate READ = LocalDate.of(2026, 11, 30);
    private static final String PHOTO = "https://developers.facebook.com/docs/graph-api/reference/photo/";
    /** The edge makes a post of one video. */
    private static final String VIDEO = "https://developers.facebook.com/docs/graph-api/reference/page/videos";

    /** "The maximum size for a video is 2 GB", of 1363023. */
    private static final String VIDEO_ERRORS =
            "https://developers.facebook.com/documentation/video-api/reference/error-codes";

    private static final String VIDEO_SAID = "https://www.ayrshare.com/docs/media-guidelines/facebook_pages";
    private static final String TEXT_SAID = "https://www.ayrshare.com/docs/media-guidelines/facebook";
    private static final String PHOTOS_SAID =
            "https://github.com/gitroomhq/postiz-app/blob/main/libraries/nestjs-libraries/src/integrations/social/"
                    + "facebook.provider.ts";

    static final NetworkProfile PROFILE = new NetworkProfile(
                    NetworkLimits.of(
                            Network.FACEBOOK,
                            new Utf16Counter(),
                            new NetworkLimit(Kind.TEXT, TEXT, UTF16_UNITS, SECONDARY, TEXT_SAID, READ),
                            new NetworkLimit(Kind.PICTURES, 10, PIECES, SECONDARY, PHOTOS_SAID, READ),
                            new NetworkLimit(Kind.PICTURE_BYTES, 10_000_000, BYTES, OFFICIAL, PHOTO, READ),
                            new NetworkLimit(Kind.MOVING_PICTURES, 0, PIECES, OFFICIAL, PHOTO, READ),
                            new NetworkLimit(Kind.VIDEOS, 1, PIECES, OFFICIAL, VIDEO, READ),
                            new NetworkLimit(Kind.PICTURES_BESIDE_VIDEOS, 0, PIECES, OFFICIAL, VIDEO, READ),
                            new NetworkLimit(Kind.VIDEO_BYTES, 2_000_000_000, BYTES, OFFICIAL, VIDEO_ERRORS, READ),
                            new NetworkLimit(Kind.VIDEO_SECONDS, 4 * 3_600, SECONDS, SECONDARY, VIDEO_SAID, READ)),
                    List.of(),
                    FacebookPrepared.class)
            .by(GraphVersion.VERSION);

    private FacebookProfile() {}
}
