package dev.litfass.content.network.threads;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.BreakIterator;
import dev.litfass.content.network.TextCount;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * "Emojis are counted as the number of UTF-8 bytes" (developers.facebook.com/documentation/threads/posts, 2026-11-30).
 */
class ThreadsCounterTests {

    private static final Pattern EMOJI =
            Pattern.compile("[\\x{1F000}-\\x{1F6FF}\\x{1F900}-\\x{1FAFF}\\x{2600}-\\x{27BF}\\x{20E3}]");
    private static final String[] PIECES = {
        "Brot",
        " ",
        "\n",
        "ü",
        "u\u0308",
        "👍",
        "👍🏽",
        "👨\u200d👩\u200d👧\u200d👦",
        "🇩🇪",
        "日本",
        "নমস্কার",
        "#brot",
        "https://brot.example/a",
        "1\ufe0f\u20e3",
        "\ud83d",
        "\udf5e",
        "\u200d",
        "\u0301",
        "\r\n"
    };

    private final ThreadsCounter counter = new ThreadsCounter();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Grüße aus Köln | 14",
                "Gru\u0308ße | 5",
                "👍 | 4",
                "👍🏽 | 8",
                "👨\u200d👩\u200d👧\u200d👦 | 25",
                "🇩🇪 | 8",
                "日本語 | 3",
                "https://example.org/sehr/langer/pfad?x=1 | 40",
                "@anna@mastodon.social | 21",
                "1\ufe0f\u20e3 | 7",
                "🏽 | 4",
                "Frisch 👍! | 12"
            })
    void countsAnEmojiByItsBytes(String text, int count) {
        assertThat(counter.count(text)).isEqualTo(count);
    }

    @Test
    void marksTheFirstCharacterThatDoesNotFit() {
        assertThat(counter.offsetBeyond("Brot", 4)).isEqualTo(4);
        assertThat(counter.offsetBeyond("Brot!", 4)).isEqualTo(4);
        assertThat(counter.offsetBeyond("Bro👍", 6)).isEqualTo(3);
        assertThat(counter.offsetBeyond("Bro👍", 7)).isEqualTo("Bro👍".length());
        assertThat(counter.offsetBeyond("Ja https://brot.example", 10)).isEqualTo(3);
        assertThat(counter.offsetBeyond("", 0)).isZero();
    }

    @Test
    void agreesWithAPlainCountOfAnyText() {
        var seed = Long.getLong("fuzz.seed", System.nanoTime());
        System.out.println("fuzz.seed=" + seed);
        var random = new Random(seed);
        for (var run = 0; run < 10_000; run++) {
            var text = text(random);

            assertThat(counter.count(text)).as("seed %d run %d", seed, run).isEqualTo(plainly(text));
            var offset = counter.offsetBeyond(text, 10);
            assertThat(offset).as("seed %d run %d", seed, run).isBetween(0, text.length());
            assertThat(TextCount.graphemeAt(text, offset))
                    .as("whole characters, seed %d run %d", seed, run)
                    .isEqualTo(offset);
        }
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (var left = random.nextInt(30); left > 0; left--) {
            text.append(
                    random.nextInt(6) == 0
                            ? String.valueOf((char) (' ' + random.nextInt(95)))
                            : PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    /** Character by character, with a list of emoji of its own. */
    private static int plainly(String text) {
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        var count = 0;
        var start = 0;
        for (var end = characters.next(); end != BreakIterator.DONE; end = characters.next()) {
            var one = text.substring(start, end);
            var isEmoji = EMOJI.matcher(one).find();
            count += isEmoji ? one.getBytes(StandardCharsets.UTF_8).length : 1;
            start = end;
        }
        return count;
    }
}
