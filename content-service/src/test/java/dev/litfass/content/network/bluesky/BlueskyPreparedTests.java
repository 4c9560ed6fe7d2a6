package dev.litfass.content.network.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.content.network.Prepared;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BlueskyPreparedTests {

    @Test
    void understandsWhatWasMadeReadyBeforeItHadAKind() {
        var untyped = new Prepared.Untyped(Map.of(
                "croissant", "{}", "mention:anna.bsky.social", "did:plc:anna", "cid:at://did:plc:anna/x/3k", "bafy1"));

        assertThat(BlueskyPrepared.of(untyped))
                .isEqualTo(BlueskyPrepared.NONE
                        .withBlob("croissant", "{}")
                        .withMention("anna.bsky.social", "did:plc:anna")
                        .withCid("at://did:plc:anna/x/3k", "bafy1"));
    }
}
