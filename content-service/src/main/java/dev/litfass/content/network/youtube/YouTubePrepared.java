package dev.litfass.content.network.youtube;

import dev.litfass.content.network.Prepared;
import org.jspecify.annotations.Nullable;

/**
 * A private video, or the way to one.
 *
 * @param session where its bytes are sent; null where none are on their way
 * @param video YouTube's id of it; null while it is not there as a whole
 * @param hasThumbnail true once the picture beside it lies there too
 */
record YouTubePrepared(
        @Nullable String session,
        @Nullable String video,
        @Nullable Boolean hasThumbnail) implements Prepared {

    static final YouTubePrepared NONE = new YouTubePrepared(null, null, null);

    static YouTubePrepared of(Prepared prepared) {
        return prepared instanceof YouTubePrepared own ? own : NONE;
    }

    static YouTubePrepared sending(String session) {
        return new YouTubePrepared(session, null, null);
    }

    static YouTubePrepared there(String video) {
        return new YouTubePrepared(null, video, null);
    }

    YouTubePrepared withThumbnail() {
        return new YouTubePrepared(session, video, true);
    }

    @Override
    public boolean isEmpty() {
        return session == null && video == null;
    }
}
