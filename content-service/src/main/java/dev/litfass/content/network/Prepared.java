package dev.litfass.content.network;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What lies ready at the network and is visible to nobody yet, by asset: media ids, blob references; and the draft. */
public record Prepared(Map<String, String> media) {

    public static final Prepared NOTHING = new Prepared(Map.of());

    private static final String DRAFT = "draft";

    public Prepared with(String assetId, String reference) {
        var more = new HashMap<>(media);
        more.put(assetId, reference);
        return new Prepared(Map.copyOf(more));
    }

    /** The same with the id of a draft that only has to be made public. */
    public Prepared withDraft(String id) {
        return with(DRAFT, id);
    }

    /** The network's id of the draft, where it is one that publishes in two steps. */
    public @Nullable String draft() {
        return media.get(DRAFT);
    }
}
