package dev.litfass.content.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** As Telegram counts, and Facebook and Instagram are measured. */
class Utf16CounterTests {

    private static final String[] PIECES = {
        "Brot",
        " ",
        "\n",
        "ü",
        "u\u0308",
        "👍🏽",
        "👨\u200d👩\u200d👧\u200d👦",
        "🇩🇪",
        "日本",
        "নমস্কার",
        "#brot",
        "https://brot.example/a",
        "\ud83d",
        "\udf5e",
        "\u200d",
        "\u0301",
        "\r\n"
    };

    private final Utf16Counter counter = new Utf16Counter();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Grüße aus Köln | 14",
                "Gru\u0308ße | 6",
                "👍 | 2",
                "👍🏽 | 4",
                "👨\u200d👩\u200d👧\u200d👦 | 11",
                "🇩🇪 | 4",
                "日本語 | 3",
                "https://example.org/sehr/langer/pfad?x=1 | 40",
                "@anna@mastodon.social | 21"
            })
    void countsCodeUnits(String text, int count) {
        assertThat(counter.count(text)).isEqualTo(count);
    }

    @Test
    void cutsNoCharacterOfAnyText() {
        var seed = Long.getLong("fuzz.seed", System.nanoTime());
        System.out.println("fuzz.seed=" + seed);
        var random = new Random(seed);
        for (var run = 0; run < 10_000; run++) {
            var text = new StringBuilder();
            for (var left = random.nextInt(30); left > 0; left--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }

            assertThat(counter.count(text.toString()))
                    .as("seed %d run %d", seed, run)
                    .isEqualTo(text.chars().count());
            var offset = counter.offsetBeyond(text.toString(), 10);
            assertThat(TextCount.graphemeAt(text.toString(), offset))
                    .as("whole characters, seed %d run %d", seed, run)
                    .isEqualTo(offset);
            assertThat(offset).isLessThanOrEqualTo(Math.max(10, text.length()));
        }
    }
}
