package dev.litfass.content.network.bluesky;

import static dev.litfass.content.network.NetworkLimit.Trust.ASSUMED;
import static dev.litfass.content.network.NetworkLimit.Trust.OFFICIAL;
import static dev.litfass.content.network.NetworkLimit.Trust.SECONDARY;
import static dev.litfass.content.network.NetworkLimit.Unit.BYTES;
import static dev.litfass.content.network.NetworkLimit.Unit.GRAPHEMES;
import static dev.litfass.content.network.NetworkLimit.Unit.PIECES;
import static dev.litfass.content.network.NetworkLimit.Unit.SECONDS;

import dev.litfass.content.network.Allowance;
import dev.litfass.content.network.NetworkLimit;
import dev.litfass.content.network.NetworkLimit.Kind;
import dev.litfass.content.network.NetworkLimits;
import dev.litfass.content.network.NetworkOptions;
import dev.litfass.content.network.NetworkProfile;
import dev.litfass.content.network.OptionField;
import dev.litfass.content.network.TextCounter;
import dev.litfass.contracts.network.Network;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What Bluesky allows. */
public final class BlueskyProfile {

    private static final LocalDate READ = LocalDate.of(2026, 11, 1);
    private static final String LEXICONS = "https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/";
    private static final String POST = LEXICONS + "feed/post.json";
    private static final String IMAGES = LEXICONS + "embed/images.json";
    /** The lexicon allows 20; the network's own app offers 10. */
    private static final String GALLERY = LEXICONS + "embed/gallery.json";

    /** So much any server takes; Bluesky's own takes 300 MB since August 2026 (atproto pull request 5373). */
    private static final String VIDEO = LEXICONS + "embed/video.json";

    private static final String LONGER = "https://github.com/bluesky-social/atproto/pull/5373";
    private static final LocalDate GALLERY_READ = LocalDate.of(2026, 11, 30);
    private static final String STILL = "https://github.com/bluesky-social/social-app/issues/6837";

    /**
     * 5,000 points an hour and 35,000 a day, 3 for a new record, one part in ten left for looking
     * (https://docs.bsky.app/docs/advanced-guides/rate-limits, read 2026-11).
     */
    private static final List<Allowance> POSTS =
            List.of(new Allowance(1_500, Duration.ofHours(1)), new Allowance(10_500, Duration.ofHours(24)));

    static final String REPLIES = "replies";
    static final String LABEL = "label";
    static final String CARD_LINK = "cardLink";
    static final String CARD_TITLE = "cardTitle";
    static final String CARD_DESCRIPTION = "cardDescription";

    /** A record sets no limit to a card; so much of it is shown. */
    private static final NetworkOptions OPTIONS = NetworkOptions.of(
                    OptionField.choice(REPLIES, "everybody", "mentioned", "followers", "following", "nobody"),
                    OptionField.choice(LABEL, "none", "sexual", "nudity", "porn", "graphicMedia"),
                    OptionField.link(CARD_LINK),
                    OptionField.text(CARD_TITLE, 150),
                    OptionField.text(CARD_DESCRIPTION, 300))
            .with(BlueskyProfile::faults);

    public static final NetworkProfile PROFILE = new NetworkProfile(
                    NetworkLimits.of(
                                    Network.BLUESKY,
                                    TextCounter.GRAPHEMES,
                                    new NetworkLimit(Kind.TEXT, 300, GRAPHEMES, OFFICIAL, POST, READ),
                                    new NetworkLimit(Kind.TEXT_BYTES, 3000, BYTES, OFFICIAL, POST, READ),
                                    new NetworkLimit(Kind.PICTURES, 10, PIECES, SECONDARY, GALLERY, GALLERY_READ),
                                    new NetworkLimit(Kind.PICTURE_BYTES, 2_000_000, BYTES, OFFICIAL, IMAGES, READ),
                                    new NetworkLimit(Kind.MOVING_PICTURES, 0, PIECES, SECONDARY, STILL, READ),
                                    new NetworkLimit(Kind.VIDEOS, 1, PIECES, OFFICIAL, VIDEO, GALLERY_READ),
                                    new NetworkLimit(
                                            Kind.PICTURES_BESIDE_VIDEOS, 0, PIECES, OFFICIAL, VIDEO, GALLERY_READ),
                                    new NetworkLimit(
                                            Kind.VIDEO_BYTES, 100_000_000, BYTES, SECONDARY, VIDEO, GALLERY_READ),
                                    new NetworkLimit(
                                            Kind.VIDEO_SECONDS, 10 * 60, SECONDS, SECONDARY, LONGER, GALLERY_READ),
                                    new NetworkLimit(
                                            Kind.VIDEO_ALT_TEXT, 1000, GRAPHEMES, OFFICIAL, VIDEO, GALLERY_READ),
                                    new NetworkLimit(Kind.ALT_TEXT, 2000, GRAPHEMES, ASSUMED, IMAGES, READ))
                            .withPictureTypes(Set.of("video/mp4")),
                    POSTS,
                    BlueskyPrepared.class)
            .asking(OPTIONS);

    private BlueskyProfile() {}

    private static Stream<NetworkOptions.Fault> faults(NetworkOptions.Asked asked) {
        var wants = asked.has(CARD_LINK) || asked.has(CARD_TITLE) || asked.has(CARD_DESCRIPTION);
        if (!wants) {
            return Stream.of();
        }
        if (!asked.has(CARD_LINK) || !asked.has(CARD_TITLE)) {
            return Stream.of(
                    new NetworkOptions.Fault(asked.has(CARD_LINK) ? CARD_TITLE : CARD_LINK, "card-incomplete"));
        }
        return asked.pictures() > 0
                ? Stream.of(new NetworkOptions.Fault(CARD_LINK, "card-beside-pictures"))
                : Stream.of();
    }
}
