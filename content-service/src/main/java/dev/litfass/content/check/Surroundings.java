package dev.litfass.content.check;

import dev.litfass.content.fingerprint.Resemblance;
import dev.litfass.content.post.PostId;
import dev.litfass.content.spending.Costs;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.directory.ClientCard;
import dev.litfass.contracts.directory.PublishingRules;
import dev.litfass.contracts.id.ChannelId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What there is around a draft: what it must not be mistaken for, or repeat, and what it has to keep to.
 *
 * @param otherClients the clients whose post this must not be
 * @param otherSites the sites of other clients
 * @param recent what else is planned or went out lately for this client
 * @param similar the posts of all clients that say nearly the same
 * @param rules what the client wants its posts to keep to
 * @param costs what it would cost
 * @param day on which it is due on the client's calendar; null where it has no slot
 */
record Surroundings(
        List<ClientCard> otherClients,
        List<ChannelCard> otherSites,
        List<Neighbour> recent,
        List<Resemblance> similar,
        PublishingRules rules,
        Costs costs,
        @Nullable LocalDate day) {

    static final Surroundings NONE = new Surroundings(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            PublishingRules.NONE,
            new Costs(List.of(), 0, 0, null, "2026-12"),
            null);

    /** The same with these rules. */
    Surroundings of(PublishingRules own, @Nullable LocalDate due) {
        return new Surroundings(otherClients, otherSites, recent, similar, own, costs, due);
    }

    /**
     * Another post of the client, near in time.
     *
     * @param texts what it says on each of its channels
     */
    record Neighbour(PostId id, Map<ChannelId, String> texts) {}
}
