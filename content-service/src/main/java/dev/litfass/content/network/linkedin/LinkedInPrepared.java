package dev.litfass.content.network.linkedin;

import dev.litfass.content.network.Prepared;
import java.util.Map;

/**
 * The URNs of what was uploaded, by asset. Each attempt names the same ones, so that LinkedIn knows the post again.
 */
record LinkedInPrepared(Map<String, String> images) implements Prepared {

    LinkedInPrepared {
        images = Prepared.known(images);
    }

    static final LinkedInPrepared NONE = new LinkedInPrepared(Map.of());

    static LinkedInPrepared of(Prepared prepared) {
        return prepared instanceof LinkedInPrepared own ? own : NONE;
    }

    @Override
    public boolean isEmpty() {
        return images.isEmpty();
    }

    LinkedInPrepared with(String assetId, String urn) {
        return new LinkedInPrepared(Prepared.with(images, assetId, urn));
    }
}
