package dev.litfass.content.network;

import static dev.litfass.content.network.NetworkLimit.Kind.ALT_TEXT;
import static dev.litfass.content.network.NetworkLimit.Kind.PICTURES;
import static dev.litfass.content.network.NetworkLimit.Kind.PICTURE_BYTES;
import static dev.litfass.content.network.NetworkLimit.Kind.TEXT;
import static dev.litfass.content.network.NetworkLimit.Kind.TEXT_BYTES;
import static dev.litfass.content.network.NetworkLimit.Trust.ASSUMED;
import static dev.litfass.content.network.NetworkLimit.Trust.OFFICIAL;
import static dev.litfass.content.network.NetworkLimit.Unit.BYTES;
import static dev.litfass.content.network.NetworkLimit.Unit.GRAPHEMES;
import static dev.litfass.content.network.NetworkLimit.Unit.PIECES;

import dev.litfass.kernel.network.Network;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the networks allow, as they said it on the day noted. */
public final class NetworkLimits {

    /** What a link counts on Mastodon unless the server says otherwise. */
    public static final int MASTODON_CHARACTERS_PER_URL = 23;

    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);
    private static final String MASTODON = "https://docs.joinmastodon.org/user/posting/";
    private static final String BLUESKY =
            "https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/feed/post.json";
    private static final String BLUESKY_IMAGES =
            "https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/embed/images.json";
    private static final String SIMULATOR = "/docs/simulator";

    private static final List<NetworkLimit> LIMITS = List.of(
            limit(Network.MASTODON, TEXT, 500, GRAPHEMES, MASTODON),
            limit(Network.MASTODON, PICTURES, 4, PIECES, MASTODON),
            limit(Network.MASTODON, PICTURE_BYTES, 16_000_000, BYTES, MASTODON),
            limit(Network.MASTODON, ALT_TEXT, 1500, GRAPHEMES, MASTODON),
            limit(Network.BLUESKY, TEXT, 300, GRAPHEMES, BLUESKY),
            limit(Network.BLUESKY, TEXT_BYTES, 3000, BYTES, BLUESKY),
            limit(Network.BLUESKY, PICTURES, 4, PIECES, BLUESKY_IMAGES),
            limit(Network.BLUESKY, PICTURE_BYTES, 2_000_000, BYTES, BLUESKY_IMAGES),
            new NetworkLimit(Network.BLUESKY, ALT_TEXT, 2000, GRAPHEMES, NOVEMBER, BLUESKY_IMAGES, ASSUMED),
            limit(Network.SIMULATOR, TEXT, 500, GRAPHEMES, SIMULATOR),
            limit(Network.SIMULATOR, PICTURES, 4, PIECES, SIMULATOR));

    private NetworkLimits() {}

    public static Optional<NetworkLimit> of(Network network, NetworkLimit.Kind kind) {
        return LIMITS.stream()
                .filter(limit -> limit.network() == network && limit.kind() == kind)
                .findFirst();
    }

    /** The text as this network counts it, in its own unit. */
    public static int count(Network network, String text) {
        return network == Network.MASTODON
                ? TextCount.mastodon(text, MASTODON_CHARACTERS_PER_URL)
                : TextCount.graphemes(text);
    }

    /** The UTF-16 offset at which the text passes the limit of this network. */
    public static int offsetBeyond(Network network, String text, long limit) {
        return TextCount.offsetBeyond(text, limit, part -> count(network, part));
    }

    private static NetworkLimit limit(
            Network network, NetworkLimit.Kind kind, long value, NetworkLimit.Unit unit, String source) {
        return new NetworkLimit(network, kind, value, unit, NOVEMBER, source, OFFICIAL);
    }
}
