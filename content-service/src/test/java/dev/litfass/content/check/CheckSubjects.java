package dev.litfass.content.check;

import dev.litfass.content.network.NetworkLimits;
import dev.litfass.content.network.bluesky.BlueskyProfile;
import dev.litfass.content.network.mastodon.MastodonProfile;
import dev.litfass.content.post.Draft;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.directory.PublishingRules;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.network.Network;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Drafts as checks get them: for the channels of a bakery, with nothing else around. */
final class CheckSubjects {

    static final ChannelCard MASTODON = card("bakery-mastodon", Network.MASTODON);
    static final ChannelCard BLUESKY = card("bakery-bluesky", Network.BLUESKY);

    private static final Map<ChannelId, NetworkLimits> LIMITS =
            Map.of(MASTODON.id(), MastodonProfile.PROFILE.limits(), BLUESKY.id(), BlueskyProfile.PROFILE.limits());

    private CheckSubjects() {}

    static Subject of(Draft draft, ChannelCard... channels) {
        return of(draft, Surroundings.NONE, channels);
    }

    static Subject of(Draft draft, Surroundings around, ChannelCard... channels) {
        return new Subject(
                null,
                draft,
                List.of(channels),
                LIMITS,
                Map.of(),
                Instant.parse("2026-12-01T09:00:00Z"),
                around,
                Map.of(),
                Map.of(),
                Set.of());
    }

    static Surroundings around(PublishingRules rules, @Nullable LocalDate day) {
        var none = Surroundings.NONE;
        return new Surroundings(
                none.otherClients(), none.otherSites(), none.recent(), none.similar(), rules, none.costs(), day);
    }

    private static ChannelCard card(String id, Network network) {
        return new ChannelCard(
                new ChannelId(id),
                new ClientId("bakery"),
                network,
                "Sonnenschein",
                "sonnenschein.test",
                "https://network.example",
                ChannelCard.Status.LIVE);
    }
}
