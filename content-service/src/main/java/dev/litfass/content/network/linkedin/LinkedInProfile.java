package dev.litfass.content.network.linkedin;

import dev.litfass.content.network.Allowance;
import dev.litfass.content.network.ApiVersion;
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

    /**
     * LinkedIn says its limits only in the developer portal
     * (learn.microsoft.com/en-us/linkedin/shared/api-guide/concepts/rate-limits, read 2026-11-30); ayrshare says 150.
     */
    private static final Allowance POSTS_A_DAY = new Allowance(150, Duration.ofDays(1));

    public static final NetworkProfile PROFILE = new NetworkProfile(
                    NetworkLimits.read(Network.LINKEDIN, new LittleText.Counter(), LinkedInProfile.class)
                            .withPictureTypes(Set.of("video/mp4")),
                    List.of(POSTS_A_DAY),
                    LinkedInPrepared.class)
            .by(new ApiVersion(VERSION, null, VERSION_KEPT_UNTIL, VERSIONING, READ));

    private LinkedInProfile() {}
}
