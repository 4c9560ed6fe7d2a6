package dev.litfass.content.network.instagram;

import dev.litfass.content.network.Prepared;
import dev.litfass.content.network.graph.InContainers;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A container with the post, which nobody sees.
 *
 * @param container the network's id of it; null while there is none
 * @param items the containers of the pictures of a carousel, by asset
 */
record InstagramPrepared(@Nullable String container, Map<String, String> items)
        implements InContainers<InstagramPrepared> {

    InstagramPrepared {
        items = Prepared.known(items);
    }

    static final InstagramPrepared NONE = new InstagramPrepared(null, Map.of());

    static InstagramPrepared of(Prepared prepared) {
        return prepared instanceof InstagramPrepared own ? own : NONE;
    }

    @Override
    public InstagramPrepared withContainer(String id) {
        return new InstagramPrepared(id, items);
    }

    @Override
    public InstagramPrepared withItem(String assetId, String id) {
        return new InstagramPrepared(container, Prepared.with(items, assetId, id));
    }
}
