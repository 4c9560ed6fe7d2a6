package dev.litfass.content.network.mastodon;

import dev.litfass.content.network.Allowance;
import dev.litfass.content.network.NetworkLimits;
import dev.litfass.content.network.NetworkProfile;
import dev.litfass.contracts.network.Network;
import java.time.Duration;
import java.util.List;

/** What Mastodon allows unless a server says otherwise of itself. */
public final class MastodonProfile {

    /** 300 calls in 5 minutes (https://docs.joinmastodon.org/api/rate-limits/, read 2026-11), some left for looking. */
    private static final Allowance POSTS = new Allowance(290, Duration.ofMinutes(5));

    public static final NetworkProfile PROFILE = new NetworkProfile(
                    NetworkLimits.read(
                                    Network.MASTODON,
                                    new MastodonCounter(MastodonCounter.USUAL_PER_URL, false),
                                    MastodonProfile.class)
                            .withChoiceHowItIsShown(),
                    List.of(POSTS),
                    MastodonPrepared.class)
            .asking(Poll.OPTIONS);

    private MastodonProfile() {}
}
