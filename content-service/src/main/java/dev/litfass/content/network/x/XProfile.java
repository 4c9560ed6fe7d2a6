package dev.litfass.content.network.x;

import dev.litfass.content.network.Allowance;
import dev.litfass.content.network.ApiVersion;
import dev.litfass.content.network.Links;
import dev.litfass.content.network.NetworkLimits;
import dev.litfass.content.network.NetworkProfile;
import dev.litfass.content.network.Price;
import dev.litfass.contracts.network.Network;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What X takes from an account that does not pay, and what it costs. */
public final class XProfile {

    /** The version of the API; no end of it was announced when this was read. */
    public static final String VERSION = "2";

    private static final LocalDate READ = LocalDate.of(2026, 11, 30);
    private static final String PRICES = "https://docs.x.com/x-api/getting-started/pricing";

    /** "Content: Create, $0.015 per request". */
    static final Price POST = new Price(new BigDecimal("0.015"), PRICES, READ);

    /** "Content: Create (with URL), $0.200 per request". */
    static final Price POST_WITH_LINK = new Price(new BigDecimal("0.200"), PRICES, READ);

    private static final String INITIALIZE = "https://docs.x.com/x-api/media/initialize-media-upload";

    /** POST /2/tweets for one account (docs.x.com/x-api/fundamentals/rate-limits, read 2026-11-30). */
    private static final Allowance POSTS = new Allowance(100, Duration.ofMinutes(15));

    /** Of those that X names for uploading, the ones that a post can show (see INITIALIZE). */
    private static final Set<String> TYPES =
            Set.of("image/jpeg", "image/png", "image/gif", "image/webp", "video/mp4", "video/quicktime");

    public static final NetworkProfile PROFILE = new NetworkProfile(
                    NetworkLimits.read(Network.X, new WeightedCounter(), XProfile.class)
                            .withPictureTypes(TYPES),
                    List.of(POSTS),
                    XPrepared.class)
            .charging(text -> Optional.of(Links.withBareDomains(text).isEmpty() ? POST : POST_WITH_LINK))
            .by(ApiVersion.open(VERSION, "https://docs.x.com/x-api", READ));

    private XProfile() {}
}
