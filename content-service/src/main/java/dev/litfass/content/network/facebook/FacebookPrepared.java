package dev.litfass.content.network.facebook;

import dev.litfass.content.network.Prepared;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An unpublished post, which nobody sees, and what stands in it.
 *
 * @param post the network's id of it; null while there is none
 * @param photos the ids of the unpublished photos, by asset
 */
record FacebookPrepared(@Nullable String post, Map<String, String> photos) implements Prepared {

    FacebookPrepared {
        photos = Prepared.known(photos);
    }

    static final FacebookPrepared NONE = new FacebookPrepared(null, Map.of());

    static FacebookPrepared of(Prepared prepared) {
        return prepared instanceof FacebookPrepared own ? own : NONE;
    }

    @Override
    public boolean isEmpty() {
        return post == null && photos.isEmpty();
    }

    FacebookPrepared withPost(String id) {
        return new FacebookPrepared(id, photos);
    }

    FacebookPrepared withPhoto(String assetId, String id) {
        return new FacebookPrepared(post, Prepared.with(photos, assetId, id));
    }
}
