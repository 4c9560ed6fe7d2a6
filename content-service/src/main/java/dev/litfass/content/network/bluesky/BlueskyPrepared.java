package dev.litfass.content.network.bluesky;

import dev.litfass.content.network.Prepared;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a record refers to.
 *
 * @param blobs the server's references to uploaded pictures, as JSON, by asset
 * @param mentions the DIDs of mentioned handles; empty text for a handle that nobody has
 * @param cids the content ids of the records that are answered, by their AT URIs
 * @param gate the record that says who may answer; null while there is none
 */
record BlueskyPrepared(
        Map<String, String> blobs,
        Map<String, String> mentions,
        Map<String, String> cids,
        @Nullable String gate) implements Prepared {

    BlueskyPrepared {
        blobs = Prepared.known(blobs);
        mentions = Prepared.known(mentions);
        cids = Prepared.known(cids);
    }

    static final BlueskyPrepared NONE = new BlueskyPrepared(Map.of(), Map.of(), Map.of(), null);

    /** Before December 2026 the three stood in one map, under prefixes. */
    private static final String MENTION = "mention:";

    private static final String CID = "cid:";

    static BlueskyPrepared of(Prepared prepared) {
        if (prepared instanceof BlueskyPrepared own) {
            return own;
        }
        var typed = NONE;
        if (prepared instanceof Untyped untyped) {
            for (var entry : untyped.media().entrySet()) {
                typed = typed.withUntyped(entry.getKey(), entry.getValue());
            }
        }
        return typed;
    }

    private BlueskyPrepared withUntyped(String key, String value) {
        if (key.startsWith(MENTION)) {
            return withMention(key.substring(MENTION.length()), value);
        }
        return key.startsWith(CID) ? withCid(key.substring(CID.length()), value) : withBlob(key, value);
    }

    @Override
    public boolean isEmpty() {
        return blobs.isEmpty() && mentions.isEmpty() && cids.isEmpty() && gate == null;
    }

    BlueskyPrepared withBlob(String assetId, String blob) {
        return new BlueskyPrepared(Prepared.with(blobs, assetId, blob), mentions, cids, gate);
    }

    BlueskyPrepared withMention(String handle, String did) {
        return new BlueskyPrepared(blobs, Prepared.with(mentions, handle, did), cids, gate);
    }

    BlueskyPrepared withCid(String uri, String cid) {
        return new BlueskyPrepared(blobs, mentions, Prepared.with(cids, uri, cid), gate);
    }

    BlueskyPrepared withGate(String uri) {
        return new BlueskyPrepared(blobs, mentions, cids, uri);
    }
}
