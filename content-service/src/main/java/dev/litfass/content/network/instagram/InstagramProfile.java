package dev.litfass.content.network.instagram;

import static dev.litfass.content.network.NetworkLimit.Trust.ASSUMED;
import static dev.litfass.content.network.NetworkLimit.Trust.OFFICIAL;
import static dev.litfass.content.network.NetworkLimit.Unit.BYTES;
import static dev.litfass.content.network.NetworkLimit.Unit.PIECES;
import static dev.litfass.content.network.NetworkLimit.Unit.SECONDS;
import static dev.litfass.content.network.NetworkLimit.Unit.THOUSANDTHS;
import static dev.litfass.content.network.NetworkLimit.Unit.UTF16_UNITS;

import dev.litfass.content.network.Allowance;
import dev.litfass.content.network.NetworkLimit;
import dev.litfass.content.network.NetworkLimit.Kind;
import dev.litfass.content.network.NetworkLimits;
import dev.litfass.content.network.NetworkProfile;
import dev.litfass.content.network.Utf16Counter;
import dev.litfass.content.network.graph.GraphVersion;
import dev.litfass.contracts.network.Network;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What Instagram takes. What a character is it does not say; UTF-16 units are the most there can be. */
final class InstagramProfile {

    static final int TEXT = 2_200;
    /** It takes JPEG alone; a PNG is made one on its way. */
    static final String PNG = "image/png";

    private static final LocalDate READ = LocalDate.of(2026, 11, 30);
    private static final String PLATFORM = "https://developers.facebook.com/documentation/instagram-platform/";
    private static final String MEDIA = PLATFORM + "instagram-graph-api/reference/ig-user/media";
    private static final String PUBLISHING = PLATFORM + "content-publishing";

    /** The most that a document names (…/content-publishing, read 2026-11-30); each account says how many it has. */
    private static final Allowance POSTS = new Allowance(100, Duration.ofHours(24));

    static final NetworkProfile PROFILE = new NetworkProfile(
                    NetworkLimits.of(
                                    Network.INSTAGRAM,
                                    new Utf16Counter(),
                                    new NetworkLimit(Kind.TEXT, TEXT, UTF16_UNITS, OFFICIAL, MEDIA, READ),
                                    new NetworkLimit(Kind.PICTURES, 10, PIECES, OFFICIAL, PUBLISHING, READ),
                                    new NetworkLimit(Kind.PICTURES_AT_LEAST, 1, PIECES, OFFICIAL, PUBLISHING, READ),
                                    new NetworkLimit(
                                            Kind.PICTURE_RATIO_AT_LEAST, 800, THOUSANDTHS, OFFICIAL, MEDIA, READ),
                                    new NetworkLimit(
                                            Kind.PICTURE_RATIO_AT_MOST, 1_910, THOUSANDTHS, OFFICIAL, MEDIA, READ),
                                    new NetworkLimit(Kind.PICTURE_BYTES, 8_000_000, BYTES, OFFICIAL, MEDIA, READ),
                                    new NetworkLimit(Kind.MOVING_PICTURES, 0, PIECES, ASSUMED, MEDIA, READ),
                                    new NetworkLimit(Kind.VIDEOS, 10, PIECES, OFFICIAL, PUBLISHING, READ),
                                    new NetworkLimit(Kind.VIDEO_BYTES, 300_000_000, BYTES, OFFICIAL, MEDIA, READ),
                                    new NetworkLimit(Kind.VIDEO_SECONDS, 15 * 60, SECONDS, OFFICIAL, MEDIA, READ),
                                    new NetworkLimit(Kind.VIDEO_SECONDS_AT_LEAST, 3, SECONDS, OFFICIAL, MEDIA, READ),
                                    new NetworkLimit(Kind.ALT_TEXT, 1_000, UTF16_UNITS, ASSUMED, MEDIA, READ),
                                    new NetworkLimit(Kind.HASHTAGS, 30, PIECES, OFFICIAL, MEDIA, READ))
                            .withPictureTypes(Set.of("image/jpeg", PNG)),
                    List.of(POSTS),
                    InstagramPrepared.class)
            .by(GraphVersion.VERSION);

    private InstagramProfile() {}
}
