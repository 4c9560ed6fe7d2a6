package dev.litfass.content.network.youtube;

import dev.litfass.content.network.Allowance;
import dev.litfass.content.network.ApiVersion;
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

    private static final LocalDate READ = LocalDate.of(2026, 11, 30);

    /** Of the agency's project, all channels together (https://developers.google.com/youtube/v3/determine_quota_cost, read 2026-11-30). */
    private static final Allowance UPLOADS = new Allowance(100, Duration.ofDays(1));

    static final NetworkProfile PROFILE = new NetworkProfile(
                    NetworkLimits.read(Network.YOUTUBE, new Utf16Counter(), YouTubeProfile.class)
                            .withPictureTypes(Set.of("image/jpeg", "image/png")),
                    List.of(UPLOADS),
                    YouTubePrepared.class)
            .asking(VideoOptions.OPTIONS)
            .by(ApiVersion.open("v3", "https://developers.google.com/youtube/v3/revision_history", READ));

    private YouTubeProfile() {}
}
