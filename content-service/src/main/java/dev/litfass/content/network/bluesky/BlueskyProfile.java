package dev.litfass.content.network.bluesky;

import static dev.litfass.content.network.NetworkLimit.Trust.ASSUMED;
import static dev.litfass.content.network.NetworkLimit.Trust.OFFICIAL;
import static dev.litfass.content.network.NetworkLimit.Trust.SECONDARY;
import static dev.litfass.content.network.NetworkLimit.Unit.BYTES;
import static dev.litfass.content.network.NetworkLimit.Unit.GRAPHEMES;
import static dev.litfass.content.network.NetworkLimit.Unit.PIECES;

import dev.litfass.content.network.Allowance;
import dev.litfass.content.network.NetworkLimit;
import dev.litfass.content.network.NetworkLimit.Kind;
import dev.litfass.content.network.NetworkLimits;
import dev.litfass.content.network.NetworkProfile;
import dev.litfass.content.network.TextCounter;
import dev.litfass.contracts.network.Network;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** What Bluesky allows. */
public final class BlueskyProfile {

    private static final LocalDate READ = LocalDate.of(2026, 11, 1);
    private static final String LEXICONS = "https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/";
    private static final String POST = LEXICONS + "feed/post.json";
    private static final String IMAGES = LEXICONS + "embed/images.json";
    private static final String STILL = "https://github.com/bluesky-social/social-app/issues/6837";

    /**
     * 5,000 points an hour and 35,000 a day, 3 for a new record, one part in ten left for looking
     * (https://docs.bsky.app/docs/advanced-guides/rate-limits, read 2026-11).
     */
    private static final List<Allowance> POSTS =
            List.of(new Allowance(1_500, Duration.ofHours(1)), new Allowance(10_500, Duration.ofHours(24)));

    public static final NetworkProfile PROFILE = new NetworkProfile(
            NetworkLimits.of(
                    Network.BLUESKY,
                    TextCounter.GRAPHEMES,
                    new NetworkLimit(Kind.TEXT, 300, GRAPHEMES, OFFICIAL, POST, READ),
                    new NetworkLimit(Kind.TEXT_BYTES, 3000, BYTES, OFFICIAL, POST, READ),
                    new NetworkLimit(Kind.PICTURES, 4, PIECES, OFFICIAL, IMAGES, READ),
                    new NetworkLimit(Kind.PICTURE_BYTES, 2_000_000, BYTES, OFFICIAL, IMAGES, READ),
                    new NetworkLimit(Kind.MOVING_PICTURES, 0, PIECES, SECONDARY, STILL, READ),
                    new NetworkLimit(Kind.ALT_TEXT, 2000, GRAPHEMES, ASSUMED, IMAGES, READ)),
            POSTS,
            BlueskyPrepared.class);

    private BlueskyProfile() {}
}
