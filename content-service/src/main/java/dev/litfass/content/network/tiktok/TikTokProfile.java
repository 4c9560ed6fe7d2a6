package dev.litfass.content.network.tiktok;

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

/** What TikTok takes: one video, or up to 35 photos. Each account says itself how long its videos may be. */
final class TikTokProfile {

    private static final LocalDate READ = LocalDate.of(2026, 11, 30);
    private static final String DOC = "https://developers.tiktok.com/doc/";
    private static final String DIRECT = DOC + "content-posting-api-reference-direct-post";

    /** "Each user access_token is limited to 6 requests per minute" (see DIRECT). */
    private static final Allowance POSTS = new Allowance(6, Duration.ofMinutes(1));

    static final NetworkProfile PROFILE = new NetworkProfile(
                    NetworkLimits.read(Network.TIKTOK, new Utf16Counter(), TikTokProfile.class)
                            .withPictureTypes(Set.of("image/jpeg", "image/webp")),
                    List.of(POSTS),
                    TikTokPrepared.class)
            .asking(PostOptions.OPTIONS)
            .by(ApiVersion.open("v2", DOC + "content-posting-api-get-started", READ));

    private TikTokProfile() {}
}
