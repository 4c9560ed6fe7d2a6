package dev.litfass.content.network;

import java.util.HashMap;
import java.util.Map;

/** What lies ready at the network and is visible to nobody yet, by asset: media ids, blob references. */
public record Prepared(Map<String, String> media) {

    public static final Prepared NOTHING = new Prepared(Map.of());

    public Prepared with(String assetId, String reference) {
        var more = new HashMap<>(media);
        more.put(assetId, reference);
        return new Prepared(Map.copyOf(more));
    }
}
