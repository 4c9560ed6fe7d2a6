package dev.litfass.content.check;

import dev.litfass.content.fingerprint.Resemblance;
import dev.litfass.content.post.PostId;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.directory.ClientCard;
import dev.litfass.contracts.id.ChannelId;
import java.util.List;
import java.util.Map;

/**
 * What there is around a draft that it must not be mistaken for, or repeat.
 *
 * @param otherClients the clients whose post this must not be
 * @param otherSites the sites of other clients
 * @param recent what else is planned or went out lately for this client
 * @param similar the posts of all clients that say nearly the same
 */
record Surroundings(
        List<ClientCard> otherClients,
        List<ChannelCard> otherSites,
        List<Neighbour> recent,
        List<Resemblance> similar) {

    static final Surroundings NONE = new Surroundings(List.of(), List.of(), List.of(), List.of());

    /**
     * Another post of the client, near in time.
     *
     * @param texts what it says on each of its channels
     */
    record Neighbour(PostId id, Map<ChannelId, String> texts) {}
}
