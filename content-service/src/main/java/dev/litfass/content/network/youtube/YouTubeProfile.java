package dev.litfass.content.network.youtube;

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

/** What YouTube takes: one video, and a picture beside it that stands for it. The text is its description. */
final class YouTubeProfile {

    /** The description has so many bytes; there cannot be more characters. */
    static final int TEXT = 5_000;

    private static final LocalDate READ = LocalDate.of(2026, 11, 30);
    private static final String REFERENCE = "https://developers.google.com/youtube/v3/docs/";
    private static final String VIDEOS = REFERENCE + "videos";
    private static final String INSERT = REFERENCE + "videos/insert";
    private static final String THUMBNAILS = REFERENCE + "thumbnails/set";
    private static final String LENGTH = "https://support.google.com/youtube/answer/71673";

    /** "Maximum file size: 256GB", of which a file as long as this makes no use. */
    private static final long VIDEO_BYTES = 256_000_000_000L;

    private static final int HOURS = 3_600;

    /** Of the agency's project, all channels together (https://developers.google.com/youtube/v3/determine_quota_cost, read 2026-11-30). */
    private static final Allowance UPLOADS = new Allowance(100, Duration.ofDays(1));

    static final NetworkProfile PROFILE = new NetworkProfile(
                    NetworkLimits.of(
                                    Network.YOUTUBE,
                                    new Utf16Counter(),
                                    new NetworkLimit(Kind.TEXT, TEXT, UTF16_UNITS, OFFICIAL, VIDEOS, READ),
                                    new NetworkLimit(Kind.TEXT_BYTES, TEXT, BYTES, OFFICIAL, VIDEOS, READ),
                                    new NetworkLimit(Kind.VIDEOS, 1, PIECES, OFFICIAL, INSERT, READ),
                                    new NetworkLimit(Kind.VIDEOS_AT_LEAST, 1, PIECES, OFFICIAL, INSERT, READ),
                                    new NetworkLimit(Kind.PICTURES, 1, PIECES, OFFICIAL, THUMBNAILS, READ),
                                    new NetworkLimit(
                                            Kind.PICTURES_BESIDE_VIDEOS, 1, PIECES, OFFICIAL, THUMBNAILS, READ),
                                    new NetworkLimit(Kind.PICTURE_BYTES, 2_097_152, BYTES, OFFICIAL, THUMBNAILS, READ),
                                    new NetworkLimit(Kind.MOVING_PICTURES, 0, PIECES, OFFICIAL, THUMBNAILS, READ),
                                    new NetworkLimit(Kind.VIDEO_BYTES, VIDEO_BYTES, BYTES, OFFICIAL, INSERT, READ),
                                    new NetworkLimit(Kind.VIDEO_SECONDS, 12 * HOURS, SECONDS, OFFICIAL, LENGTH, READ))
                            .withPictureTypes(Set.of("image/jpeg", "image/png")),
                    List.of(UPLOADS),
                    YouTubePrepared.class)
            .asking(VideoOptions.OPTIONS)
            .by(ApiVersion.open("v3", "https://developers.google.com/youtube/v3/revision_history", READ));

    private YouTubeProfile() {}
}
