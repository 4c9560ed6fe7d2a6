package dev.litfass.content.network.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.content.network.Prepared;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordPressPreparedTests {

    @Test
    void understandsWhatWasMadeReadyBeforeItHadAKind() {
        var untyped = new Prepared.Untyped(
                Map.of("croissant", "7 https://blog.example/brot.png", "draft", "41", "category:Brot", "2"));

        assertThat(WordPressPrepared.of(untyped))
                .isEqualTo(WordPressPrepared.NONE
                        .withDraft("41")
                        .withMedium("croissant", new Article.Medium("7", "https://blog.example/brot.png"))
                        .withCategory("Brot", "2"));
    }
}
