package dev.litfass.content.network.bluesky;

import dev.litfass.content.network.Allowance;
import dev.litfass.content.network.NetworkLimits;
import dev.litfass.content.network.NetworkOptions;
import dev.litfass.content.network.NetworkProfile;
import dev.litfass.content.network.OptionField;
import dev.litfass.content.network.TextCounter;
import dev.litfass.contracts.network.Network;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What Bluesky allows. */
public final class BlueskyProfile {

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
                    NetworkLimits.read(Network.BLUESKY, TextCounter.GRAPHEMES, BlueskyProfile.class)
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
