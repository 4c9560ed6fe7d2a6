package dev.litfass.content.network.mastodon;

import dev.litfass.content.network.Prepared;
import java.util.Map;

/** The ids of uploaded pictures, by asset. */
record MastodonPrepared(Map<String, String> media) implements Prepared {

    MastodonPrepared {
        media = Prepared.known(media);
    }

    static final MastodonPrepared NONE = new MastodonPrepared(Map.of());

    static MastodonPrepared of(Prepared prepared) {
        if (prepared instanceof MastodonPrepared own) {
            return own;
        }
        return prepared instanceof Untyped untyped ? new MastodonPrepared(untyped.media()) : NONE;
    }

    @Override
    public boolean isEmpty() {
        return media.isEmpty();
    }

    MastodonPrepared with(String assetId, String id) {
        return new MastodonPrepared(Prepared.with(media, assetId, id));
    }
}
