package dev.litfass.content.network.x;

import dev.litfass.content.network.Prepared;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Uploaded pictures and videos, by asset. */
record XPrepared(Map<String, Medium> pictures) implements Prepared {

    /** Somewhat before X forgets it, so that it lives until the post is made. */
    private static final long MARGIN_SECONDS = 600;

    XPrepared {
        pictures = Prepared.known(pictures);
    }

    static final XPrepared NONE = new XPrepared(Map.of());

    static XPrepared of(Prepared prepared) {
        return prepared instanceof XPrepared own ? own : NONE;
    }

    @Override
    public boolean isEmpty() {
        return pictures.isEmpty();
    }

    XPrepared with(String assetId, Medium medium) {
        return new XPrepared(Prepared.with(pictures, assetId, medium));
    }

    /** Null where it does not lie there, or not for long. */
    @Nullable
    Medium living(String assetId, Instant now) {
        var medium = pictures.get(assetId);
        return medium != null && medium.until() - MARGIN_SECONDS > now.getEpochSecond() ? medium : null;
    }

    @Nullable
    String id(String assetId) {
        var medium = pictures.get(assetId);
        return medium == null ? null : medium.id();
    }

    /**
     * A picture or video at X.
     *
     * @param until in seconds since 1970, after which X has forgotten it
     */
    record Medium(String id, long until) {}
}
