package dev.litfass.content.network.linkedin;

import static dev.litfass.content.network.NetworkLimit.Trust.ASSUMED;
import static dev.litfass.content.network.NetworkLimit.Trust.OFFICIAL;
import static dev.litfass.content.network.NetworkLimit.Trust.SECONDARY;
import static dev.litfass.content.network.NetworkLimit.Unit.BYTES;
import static dev.litfass.content.network.NetworkLimit.Unit.GRAPHEMES;
import static dev.litfass.content.network.NetworkLimit.Unit.PIECES;
import static dev.litfass.content.network.NetworkLimit.Unit.PIXELS;
import static dev.litfass.content.network.NetworkLimit.Unit.SECONDS;
import static dev.litfass.content.network.NetworkLimit.Unit.UTF16_UNITS;

import dev.litfass.content.network.Allowance;
import dev.litfass.content.network.ApiVersion;
import dev.litfass.content.network.NetworkLimit;
import dev.litfass.content.network.NetworkLimit.Kind;
import dev.litfass.content.network.NetworkLimits;
import dev.litfass.content.network.NetworkProfile;
import dev.litfass.contracts.network.Network;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What LinkedIn takes. */
public final class LinkedInProfile {

    /**
     * The version of the API that is asked for: the latest of LinkedIn's own table as it was transcribed on 2026-08-13
     * (github.com/api-evangelist/linkedin-ads, lifecycle, read 2026-11-30).
     */
    public static final String VERSION = "202607";

    /**
     * The first day on which the version may be switched off: "supported and stable for a minimum of one year"
     * (learn.microsoft.com/en-us/linkedin/marketing/versioning, read 2026-11-30). The day itself was not announced
     * when this was read; that of 202603 is 2027-03-16
     * (learn.microsoft.com/en-us/linkedin/marketing/integrations/migrations, read 2026-11-30). Afterwards every call
     * is answered with 426.
     */
    private static final LocalDate VERSION_KEPT_UNTIL = LocalDate.of(2027, 7, 1);

    private static final String VERSIONING = "https://learn.microsoft.com/en-us/linkedin/marketing/versioning";

    /** How long a comment may be, in characters (ayrshare, Publora; 2026-11); LinkedIn was not found to say it. */
    public static final int LONGEST_COMMENT = 1250;

    private static final LocalDate READ = LocalDate.of(2026, 11, 30);
    private static final String AYRSHARE = "https://www.ayrshare.com/docs/media-guidelines/linkedin";
    private static final String POSTS =
            "https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/posts-api";
    private static final String MULTI_IMAGE =
            "https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/multiimage-post-api";
    private static final String VIDEOS =
            "https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/videos-api";
    private static final String IMAGES = "https://cdn.cdata.com/help/CLM/jdbc/pg_sp-uploadimage.htm";

    /**
     * LinkedIn says its limits only in the developer portal
     * (learn.microsoft.com/en-us/linkedin/shared/api-guide/concepts/rate-limits, read 2026-11-30); ayrshare says 150.
     */
    private static final Allowance POSTS_A_DAY = new Allowance(150, Duration.ofDays(1));

    public static final NetworkProfile PROFILE = new NetworkProfile(
                    NetworkLimits.of(
                                    Network.LINKEDIN,
                                    new LittleText.Counter(),
                                    new NetworkLimit(Kind.TEXT, 3000, UTF16_UNITS, SECONDARY, AYRSHARE, READ),
                                    new NetworkLimit(Kind.PICTURES, 20, PIECES, OFFICIAL, MULTI_IMAGE, READ),
                                    new NetworkLimit(Kind.PICTURE_BYTES, 5_000_000, BYTES, SECONDARY, AYRSHARE, READ),
                                    new NetworkLimit(Kind.PICTURE_PIXELS, 36_152_319, PIXELS, SECONDARY, IMAGES, READ),
                                    new NetworkLimit(Kind.VIDEOS, 1, PIECES, OFFICIAL, VIDEOS, READ),
                                    new NetworkLimit(Kind.PICTURES_BESIDE_VIDEOS, 0, PIECES, OFFICIAL, VIDEOS, READ),
                                    new NetworkLimit(Kind.VIDEO_BYTES, 500_000_000, BYTES, SECONDARY, AYRSHARE, READ),
                                    new NetworkLimit(Kind.VIDEO_SECONDS, 30 * 60, SECONDS, SECONDARY, AYRSHARE, READ),
                                    new NetworkLimit(
                                            Kind.VIDEO_SECONDS_AT_LEAST, 3, SECONDS, SECONDARY, AYRSHARE, READ),
                                    new NetworkLimit(Kind.ALT_TEXT, 4086, GRAPHEMES, ASSUMED, POSTS, READ))
                            .withPictureTypes(Set.of("video/mp4")),
                    List.of(POSTS_A_DAY),
                    LinkedInPrepared.class)
            .by(new ApiVersion(VERSION, null, VERSION_KEPT_UNTIL, VERSIONING, READ));

    private LinkedInProfile() {}
}
