package dev.litfass.content.network.tiktok;

import static dev.litfass.content.network.NetworkLimit.Trust.ASSUMED;
import static dev.litfass.content.network.NetworkLimit.Trust.OFFICIAL;
import static dev.litfass.content.network.NetworkLimit.Unit.BYTES;
import static dev.litfass.content.network.NetworkLimit.Unit.PIECES;
import static dev.litfass.content.network.NetworkLimit.Unit.SECONDS;
import static dev.litfass.content.network.NetworkLimit.Unit.UTF16_UNITS;

import dev.litfass.content.network.Allowance;
import dev.litfass.content.network.ApiVersion;
import dev.litfass.content.network.NetworkLimit;
import dev.litfass.content.network.NetworkLimit.Kind;
import dev.litfass.content.network.NetworkLimits;
import dev.litfass.content.network.NetworkProfile;
import dev.litfass.content.network.Utf16Counter;
import dev.litfass.contracts.network.Network;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What TikTok takes: one video, or up to 35 photos. Each account says itself how long its videos may be. */
final class TikTokProfile {

    /** Of videos, in UTF-16 units. Photos may have 4000, which nobody gets who also writes for videos. */
    static final int TEXT = 2_200;

    private static final LocalDate READ = LocalDate.of(2026, 11, 30);
    private static final String DOC = "https://developers.tiktok.com/doc/";
    private static final String DIRECT = DOC + "content-posting-api-reference-direct-post";
    private static final String PHOTOS = DOC + "content-posting-api-reference-photo-post";
    private static final String MEDIA = DOC + "content-posting-api-media-transfer-guide";

    /** "Each user access_token is limited to 6 requests per minute" (see DIRECT). */
    private static final Allowance POSTS = new Allowance(6, Duration.ofMinutes(1));

    static final NetworkProfile PROFILE = new NetworkProfile(
                    NetworkLimits.of(
                                    Network.TIKTOK,
                                    new Utf16Counter(),
                                    new NetworkLimit(Kind.TEXT, TEXT, UTF16_UNITS, OFFICIAL, DIRECT, READ),
                                    new NetworkLimit(Kind.PICTURES, 35, PIECES, OFFICIAL, PHOTOS, READ),
                                    new NetworkLimit(Kind.PICTURES_AT_LEAST, 1, PIECES, OFFICIAL, PHOTOS, READ),
                                    new NetworkLimit(Kind.PICTURE_BYTES, 20_000_000, BYTES, OFFICIAL, MEDIA, READ),
                                    new NetworkLimit(Kind.MOVING_PICTURES, 0, PIECES, ASSUMED, MEDIA, READ),
                                    new NetworkLimit(Kind.VIDEOS, 1, PIECES, OFFICIAL, DIRECT, READ),
                                    new NetworkLimit(Kind.PICTURES_BESIDE_VIDEOS, 0, PIECES, OFFICIAL, DIRECT, READ),
                                    new NetworkLimit(Kind.VIDEO_BYTES, 4_000_000_000L, BYTES, OFFICIAL, MEDIA, READ),
                                    new NetworkLimit(Kind.VIDEO_SECONDS, 10 * 60, SECONDS, OFFICIAL, MEDIA, READ),
                                    new NetworkLimit(Kind.VIDEO_SECONDS_AT_LEAST, 3, SECONDS, OFFICIAL, MEDIA, READ))
                            .withPictureTypes(Set.of("image/jpeg", "image/webp", "image/png")),
                    List.of(POSTS),
                    TikTokPrepared.class)
            .asking(PostOptions.OPTIONS)
            .by(ApiVersion.open("v2", DOC + "content-posting-api-get-started", READ));

    private TikTokProfile() {}
}
