package dev.litfass.content.network.mastodon;

import static dev.litfass.content.network.NetworkLimit.Trust.ASSUMED;
import static dev.litfass.content.network.NetworkLimit.Trust.OFFICIAL;
import static dev.litfass.content.network.NetworkLimit.Unit.BYTES;
import static dev.litfass.content.network.NetworkLimit.Unit.GRAPHEMES;
import static dev.litfass.content.network.NetworkLimit.Unit.PIECES;
import static dev.litfass.content.network.NetworkLimit.Unit.PIXELS;

import dev.litfass.content.network.Allowance;
import dev.litfass.content.network.NetworkLimit;
import dev.litfass.content.network.NetworkLimit.Kind;
import dev.litfass.content.network.NetworkLimits;
import dev.litfass.content.network.NetworkProfile;
import dev.litfass.contracts.network.Network;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** What Mastodon allows unless a server says otherwise of itself. */
public final class MastodonProfile {

    private static final LocalDate READ = LocalDate.of(2026, 11, 1);
    private static final String POSTING = "https://docs.joinmastodon.org/user/posting/";
    private static final String INSTANCE = "https://docs.joinmastodon.org/entities/Instance/";

    /** 300 calls in 5 minutes (https://docs.joinmastodon.org/api/rate-limits/, read 2026-11), some left for looking. */
    private static final Allowance POSTS = new Allowance(290, Duration.ofMinutes(5));

    public static final NetworkProfile PROFILE = new NetworkProfile(
                    NetworkLimits.of(
                                    Network.MASTODON,
                                    new MastodonCounter(MastodonCounter.USUAL_PER_URL, false),
                                    new NetworkLimit(Kind.TEXT, 500, GRAPHEMES, OFFICIAL, POSTING, READ),
                                    new NetworkLimit(Kind.PICTURES, 4, PIECES, OFFICIAL, POSTING, READ),
                                    new NetworkLimit(Kind.PICTURE_BYTES, 16_000_000, BYTES, OFFICIAL, POSTING, READ),
                                    new NetworkLimit(Kind.PICTURE_PIXELS, 33_177_600, PIXELS, ASSUMED, INSTANCE, READ),
                                    new NetworkLimit(Kind.VIDEOS, 1, PIECES, OFFICIAL, POSTING, READ),
                                    new NetworkLimit(Kind.PICTURES_BESIDE_VIDEOS, 0, PIECES, OFFICIAL, POSTING, READ),
                                    new NetworkLimit(Kind.VIDEO_BYTES, 99_000_000, BYTES, OFFICIAL, POSTING, READ),
                                    new NetworkLimit(Kind.ALT_TEXT, 1500, GRAPHEMES, OFFICIAL, POSTING, READ))
                            .withChoiceHowItIsShown(),
                    List.of(POSTS),
                    MastodonPrepared.class)
            .asking(Poll.OPTIONS);

    private MastodonProfile() {}
}
