package dev.litfass.content.network.graph;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.litfass.content.network.Prepared;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A container with the post, which nobody sees; each network has a kind of its own. */
public interface InContainers<P extends InContainers<P>> extends Prepared {

    /** The network's id of it; null while there is none. */
    @Nullable
    String container();

    /** The containers of the pictures of a carousel, by asset. */
    Map<String, String> items();

    P withContainer(String id);

    P withItem(String assetId, String id);

    @Override
    @JsonIgnore
    default boolean isEmpty() {
        return container() == null && items().isEmpty();
    }
}
