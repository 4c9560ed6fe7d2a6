package dev.litfass.content.network;

import static dev.litfass.content.network.NetworkLimit.Kind.ALT_TEXT;
import static dev.litfass.content.network.NetworkLimit.Kind.MOVING_PICTURES;
import static dev.litfass.content.network.NetworkLimit.Kind.PICTURES;
import static dev.litfass.content.network.NetworkLimit.Kind.PICTURE_BYTES;
import static dev.litfass.content.network.NetworkLimit.Kind.PICTURE_PIXELS;
import static dev.litfass.content.network.NetworkLimit.Kind.TEXT;
import static dev.litfass.content.network.NetworkLimit.Kind.TEXT_BYTES;
import static dev.litfass.content.network.NetworkLimit.Trust.ASSUMED;
import static dev.litfass.content.network.NetworkLimit.Trust.OFFICIAL;
import static dev.litfass.content.network.NetworkLimit.Trust.SECONDARY;
import static dev.litfass.content.network.NetworkLimit.Unit.BYTES;
import static dev.litfass.content.network.NetworkLimit.Unit.GRAPHEMES;
import static dev.litfass.content.network.NetworkLimit.Unit.PIECES;
import static dev.litfass.content.network.NetworkLimit.Unit.PIXELS;

import dev.litfass.contracts.network.Network;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a server of a network allows: usually what the network said on the day noted, where a server says otherwise of
 * itself, what it says.
 *
 * @param pictureTypes the kinds of pictures it takes; empty where it has not said
 * @param charactersPerUrl what a link counts where the network counts links by their number; 0 where it does not
 * @param countsCodePoints true where a server counts every code point, links and mentions whole, as well
 */
public record NetworkLimits(
        Network network,
        List<NetworkLimit> limits,
        Set<String> pictureTypes,
        int charactersPerUrl,
        boolean countsCodePoints) {

    /** What a link counts on Mastodon unless the server says otherwise. */
    public static final int MASTODON_CHARACTERS_PER_URL = 23;

    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);
    private static final String MASTODON = "https://docs.joinmastodon.org/user/posting/";
    private static final String MASTODON_INSTANCE = "https://docs.joinmastodon.org/entities/Instance/";
    private static final String BLUESKY_STILL = "https://github.com/bluesky-social/social-app/issues/6837";
    private static final String BLUESKY =
            "https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/feed/post.json";
    private static final String BLUESKY_IMAGES =
            "https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/embed/images.json";
    private static final String SIMULATOR = "/docs/simulator";

    private static final List<NetworkLimit> USUAL = List.of(
            limit(Network.MASTODON, TEXT, 500, GRAPHEMES, MASTODON),
            limit(Network.MASTODON, PICTURES, 4, PIECES, MASTODON),
            limit(Network.MASTODON, PICTURE_BYTES, 16_000_000, BYTES, MASTODON),
            new NetworkLimit(
                    Network.MASTODON, PICTURE_PIXELS, 33_177_600, PIXELS, NOVEMBER, MASTODON_INSTANCE, ASSUMED),
            limit(Network.MASTODON, ALT_TEXT, 1500, GRAPHEMES, MASTODON),
            limit(Network.BLUESKY, TEXT, 300, GRAPHEMES, BLUESKY),
            limit(Network.BLUESKY, TEXT_BYTES, 3000, BYTES, BLUESKY),
            limit(Network.BLUESKY, PICTURES, 4, PIECES, BLUESKY_IMAGES),
            limit(Network.BLUESKY, PICTURE_BYTES, 2_000_000, BYTES, BLUESKY_IMAGES),
            new NetworkLimit(Network.BLUESKY, MOVING_PICTURES, 0, PIECES, NOVEMBER, BLUESKY_STILL, SECONDARY),
            new NetworkLimit(Network.BLUESKY, ALT_TEXT, 2000, GRAPHEMES, NOVEMBER, BLUESKY_IMAGES, ASSUMED),
            limit(Network.SIMULATOR, TEXT, 500, GRAPHEMES, SIMULATOR),
            limit(Network.SIMULATOR, PICTURES, 4, PIECES, SIMULATOR));

    /** What servers of this network allow that say nothing else. */
    public static NetworkLimits usual(Network network) {
        return new NetworkLimits(
                network,
                USUAL.stream().filter(limit -> limit.network() == network).toList(),
                Set.of(),
                network == Network.MASTODON ? MASTODON_CHARACTERS_PER_URL : 0,
                false);
    }

    /** The same with what a server says of itself; a value that cannot be meant is left as it was. */
    public NetworkLimits with(NetworkLimit.Kind kind, long value, String source, LocalDate readOn) {
        if (value <= 0) {
            return this;
        }
        var own = of(kind).map(limit -> new NetworkLimit(network, kind, value, limit.unit(), readOn, source, OFFICIAL));
        return new NetworkLimits(
                network,
                limits.stream()
                        .map(limit -> limit.kind() == kind ? own.orElse(limit) : limit)
                        .toList(),
                pictureTypes,
                charactersPerUrl,
                countsCodePoints);
    }

    public NetworkLimits withCharactersPerUrl(int characters) {
        return characters <= 0 ? this : new NetworkLimits(network, limits, pictureTypes, characters, countsCodePoints);
    }

    /** Of a server that counts otherwise than its network: whichever count is the longer holds. */
    public NetworkLimits countingCodePoints() {
        return new NetworkLimits(network, limits, pictureTypes, charactersPerUrl, true);
    }

    public NetworkLimits withPictureTypes(Set<String> types) {
        return new NetworkLimits(network, limits, Set.copyOf(types), charactersPerUrl, countsCodePoints);
    }

    public boolean takes(String pictureType) {
        return pictureTypes.isEmpty() || pictureTypes.contains(pictureType);
    }

    public Optional<NetworkLimit> of(NetworkLimit.Kind kind) {
        return limits.stream().filter(limit -> limit.kind() == kind).findFirst();
    }

    /** The text as this network counts it, in its own unit. */
    public int count(String text) {
        var usual = charactersPerUrl > 0 ? TextCount.mastodon(text, charactersPerUrl) : TextCount.graphemes(text);
        return countsCodePoints ? Math.max(usual, text.codePointCount(0, text.length())) : usual;
    }

    /** A content warning as this network counts it: with the text, letter for letter, and not at all where it has none. */
    public int countOfWarning(String warning) {
        if (!letsChooseHowItIsShown()) {
            return 0;
        }
        return countsCodePoints ? warning.codePointCount(0, warning.length()) : TextCount.graphemes(warning);
    }

    /** True where a post can have a content warning, and be shown to few. */
    public boolean letsChooseHowItIsShown() {
        return network == Network.MASTODON;
    }

    /** The UTF-16 offset at which the text passes the limit. */
    public int offsetBeyond(String text, long limit) {
        return TextCount.offsetBeyond(text, limit, charactersPerUrl);
    }

    private static NetworkLimit limit(
            Network network, NetworkLimit.Kind kind, long value, NetworkLimit.Unit unit, String source) {
        return new NetworkLimit(network, kind, value, unit, NOVEMBER, source, OFFICIAL);
    }
}
