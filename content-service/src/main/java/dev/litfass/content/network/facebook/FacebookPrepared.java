package dev.litfass.content.network.facebook;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.litfass.content.network.Prepared;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An unpublished post, which nobody sees, and what stands in it.
 *
 * @param post the network's id of it; null while there is none
 * @param photos the ids of the unpublished photos, by asset
 * @param video the unpublished video, which is a post of its own; null where there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FacebookPrepared(
        @Nullable String post,
        Map<String, String> photos,
        @Nullable Video video) implements Prepared {

    FacebookPrepared {
        photos = Prepared.known(photos);
    }

    static final FacebookPrepared NONE = new FacebookPrepared(null, Map.of(), null);

    static FacebookPrepared of(Prepared prepared) {
        return prepared instanceof FacebookPrepared own ? own : NONE;
    }

    @Override
    public boolean isEmpty() {
        return post == null && photos.isEmpty() && video == null;
    }

    FacebookPrepared withPost(String id) {
        return new FacebookPrepared(id, photos, video);
    }

    FacebookPrepared withPhoto(String assetId, String id) {
        return new FacebookPrepared(post, Prepared.with(photos, assetId, id), video);
    }

    FacebookPrepared with(Video uploaded) {
        return new FacebookPrepared(post, photos, uploaded);
    }

    /**
     * A video on its way, or there.
     *
     * @param session under which its bytes are sent; null once all of them are there
     * @param from the first byte that the network wants next
     * @param to the first that it does not want yet; the same where it wants none
     */
    record Video(String id, @Nullable String session, long from, long to) {

        static Video there(String id) {
            return new Video(id, null, 0, 0);
        }
    }
}
