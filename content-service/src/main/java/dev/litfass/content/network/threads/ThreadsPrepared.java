package dev.litfass.content.network.threads;

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
record ThreadsPrepared(@Nullable String container, Map<String, String> items) implements InContainers<ThreadsPrepared> {

    ThreadsPrepared {
        items = Prepared.known(items);
    }

    static final ThreadsPrepared NONE = new ThreadsPrepared(null, Map.of());

    static ThreadsPrepared of(Prepared prepared) {
        return prepared instanceof ThreadsPrepared own ? own : NONE;
    }

    @Override
    public ThreadsPrepared withContainer(String id) {
        return new ThreadsPrepared(id, items);
    }

    @Override
    public ThreadsPrepared withItem(String assetId, String id) {
        return new ThreadsPrepared(container, Prepared.with(items, assetId, id));
    }
}
