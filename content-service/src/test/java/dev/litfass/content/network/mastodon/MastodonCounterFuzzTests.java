package dev.litfass.content.network.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import dev.litfass.content.network.TextCount;
import dev.litfass.testsupport.Fuzz;
import dev.litfass.testsupport.Jazzer;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever is written can be counted, and what is marked as too long is a place in it. */
@Tag("fuzz")
class MastodonCounterFuzzTests {

    private static final List<String> PIECES = List.of(
            "Brot",
            " ",
            "\n",
            "@",
            "@a.a",
            "@anna@mastodon.example",
            "#brot",
            "#1",
            "https://",
            "HTTPS://a.example/x",
            "a.example",
            "(",
            ")",
            "[",
            "]",
            "<",
            ">",
            "\"",
            "'",
            ".",
            ",",
            "/",
            "_",
            "-",
            "নমস্কার",
            "👨‍👩‍👧",
            "🇩🇪",
            "e\u0301");

    @Test
    void countsAnyText() {
        Fuzz.run(PIECES, text -> {
            var graphemes = TextCount.graphemes(text);

            assertThat(graphemes).isBetween(0, text.length());
            assertThat(new MastodonCounter(23, false).count(text)).isNotNegative();
            assertThat(new MastodonCounter(23, false).offsetBeyond(text, 10)).isBetween(0, text.length());
        });
    }

    @Test
    void jazzerFindsNothing() {
        Jazzer.run(Target.class);
    }

    /** Counts what Jazzer comes up with. */
    public static final class Target {

        private Target() {}

        public static void fuzzerTestOneInput(FuzzedDataProvider data) {
            var text = data.consumeRemainingAsString();
            new MastodonCounter(23, false).count(text);
            new MastodonCounter(23, false).offsetBeyond(text, 10);
        }
    }
}
