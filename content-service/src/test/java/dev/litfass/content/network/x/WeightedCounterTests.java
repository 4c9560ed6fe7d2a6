package dev.litfass.content.network.x;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.UnicodeSet;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Vectors of github.com/twitter/twitter-text conformance/validate.yml for version 3, and those of all networks. */
class WeightedCounterTests {

    private static final List<String> PIECES = List.of(
            "Brot",
            " ",
            "\n",
            "e\u0301",
            "u\u0308",
            "日本",
            "저찀",
            "\u1100\u1161\u11a8",
            "नमस्ते",
            "“",
            "…",
            "€",
            "©",
            "©\ufe0f",
            "1\ufe0f\u20e3",
            "1\u20e3",
            "#",
            "👍",
            "👍🏽",
            "👨\u200d👩\u200d👧\u200d👦",
            "🇩🇪",
            "🇩",
            "❤\ufe0f",
            "❤",
            "🍞\u200d🥖",
            "\u200d",
            "\ufe0f",
            "\ud83d",
            "\udf5e",
            "🏴\udb40\udc67\udb40\udc7f",
            "☺\ufe0e");

    private static final Set<String> ALL = new HashSet<>();

    static {
        for (var emoji : new UnicodeSet("[:RGI_Emoji:]")) {
            ALL.add(emoji.replace("\ufe0f", ""));
        }
    }

    private final WeightedCounter counter = new WeightedCounter();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Grüße aus Köln | 14",
                "Gru\u0308ße | 5",
                "👍 | 2",
                "👍🏽 | 2",
                "👨\u200d👩\u200d👧\u200d👦 | 2",
                "🇩🇪 | 2",
                "日本語 | 6",
                "https://example.org/sehr/langer/pfad?x=1 | 23",
                "@anna@mastodon.social | 21"
            })
    void countsTheVectorsOfAllNetworks(String text, int weight) {
        assertThat(counter.count(text)).isEqualTo(weight);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "This is a test. | 15",
                "Hi http://test.co | 26",
                "http://test.com | 23",
                "test.com | 23",
                "foo.co.jp | 23",
                "Test https://test.com test https://test.com test.com test | 86",
                "H🐱☺👨\u200d👩\u200d👧\u200d👦 | 7",
                "😷👾😡🔥💩 | 10",
                "🙋🏽👨\u200d🎤 | 4",
                "1\u20e3 | 2",
                "Unicode 10.0 emoji: 🤪; 🧕; 🧕🏾; 🏴"
                        + "\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f | 34",
                "Unicode 9.0 emoji: 🤠; 💃; 💃🏾 | 29",
                "randomurlrandomurlrandomurlrandomurlrandomurlrandomurlrandomurls.com | 68",
                "A\u0301B | 2",
                "저찀쯿쿿 | 8",
            })
    void countsTheVectorsOfTheLibrary(String text, int weight) {
        assertThat(counter.count(text)).isEqualTo(weight);
    }

    /** What the configuration leads to where it has no vector. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "© ® | 3",
                "©\ufe0f | 2",
                "1 2 # * | 7",
                "1\ufe0f\u20e3#\ufe0f\u20e3 | 4",
                "❤ ❤\ufe0f | 5",
                "€ | 2",
                "„Brot“ – frisch… | 17",
                "🍞\u200d🥖 | 5",
                "🇩 | 2",
                "https://brot.example/a | 22",
                "https://müller.de/brot | 23",
                "https://brot.de/Käse-и-хлеб | 23",
                "https://brot.de/zeit日本 | 27",
                "http://localhost:8080/x | 23",
                "(https://brot.de/zeiten) | 25"
            })
    void countsWhatHasNoVector(String text, int weight) {
        assertThat(counter.count(text)).isEqualTo(weight);
    }

    @Test
    void marksTheFirstCharacterThatDoesNotFit() {
        assertThat(counter.offsetBeyond("Brot", 4)).isEqualTo(4);
        assertThat(counter.offsetBeyond("Brot!", 4)).isEqualTo(4);
        assertThat(counter.offsetBeyond("Brot👍🏽", 5)).isEqualTo(4);
        assertThat(counter.offsetBeyond("Brot日", 5)).isEqualTo(4);
        assertThat(counter.offsetBeyond("Brot https://brot.de/zeiten", 27)).isEqualTo(5);
        assertThat(counter.offsetBeyond("https://brot.de/ein/sehr/langer/weg Brot", 25))
                .isEqualTo("https://brot.de/ein/sehr/langer/weg B".length());
    }

    /** The time is a guard against not ending at all. */
    @ParameterizedTest
    @ValueSource(strings = {"1", "👨\u200d", "\u0301", "#\ufe0f", "a.", "http://(", "🇩🇪", "\ufe0f"})
    @Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void countsWhateverIsRepeatedWithoutEnd(String piece) {
        var text = "@a" + piece.repeat(100_000);

        assertThat(counter.count(text)).isPositive();
        assertThat(counter.offsetBeyond(text, 280)).isBetween(0, text.length());
    }

    @Test
    void countsTenThousandTextsAsSomebodyWhoDoesItByHand() {
        var seed = Long.parseLong(System.getProperty("fuzz.seed", Long.toString(System.nanoTime())));
        System.out.println("fuzz.seed=" + seed);
        var random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            var text = text(random);
            assertThat(counter.count(text)).as(text).isEqualTo(byHand(text));
            var offset = counter.offsetBeyond(text, random.nextInt(40));
            var graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
            graphemes.setText(text);
            assertThat(graphemes.isBoundary(offset)).as(text + " at " + offset).isTrue();
            assertThat(offset == text.length() || counter.count(text) > 0).isTrue();
        }
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int left = random.nextInt(25); left > 0; left--) {
            text.append(
                    random.nextInt(4) == 0
                            ? Character.toString(random.nextInt(0x110000))
                            : PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    /** The whole text normalized at once; of each place the longest emoji, tried out one after the other. No links. */
    private static int byHand(String text) {
        var normal = Normalizer.normalize(text, Normalizer.Form.NFC);
        var weight = 0;
        for (var at = 0; at < normal.length(); ) {
            var emoji = longestEmoji(normal, at);
            var c = normal.codePointAt(at);
            var light = c <= 4351 || (c >= 8192 && c <= 8205) || (c >= 8208 && c <= 8223) || (c >= 8242 && c <= 8247);
            weight += emoji > 0 || !light ? 2 : 1;
            at += emoji > 0 ? emoji : Character.charCount(c);
        }
        return weight;
    }

    private static int longestEmoji(String text, int at) {
        for (var end = Math.min(text.length(), at + 60); end > at; end--) {
            var candidate = text.substring(at, end);
            if (isEmoji(candidate)) {
                return end - at;
            }
        }
        return 0;
    }

    /** Qualified or not: with the sign "as a picture" behind any of its parts. */
    private static boolean isEmoji(String candidate) {
        var bare = candidate.replace("\ufe0f", "");
        if (bare.isEmpty() || candidate.startsWith("\ufe0f")) {
            return false;
        }
        if (bare.length() == 1 && bare.charAt(0) < 0x100) {
            return bare.charAt(0) >= 0x80 && candidate.length() > 1 && isQualified(bare + "\ufe0f");
        }
        return ALL.contains(bare);
    }

    private static boolean isQualified(String candidate) {
        return UCharacter.hasBinaryProperty(candidate, UProperty.RGI_EMOJI);
    }
}
