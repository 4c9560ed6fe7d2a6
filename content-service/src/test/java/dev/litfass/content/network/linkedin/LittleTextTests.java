package dev.litfass.content.network.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is reserved: learn.microsoft.com/…/little-text-format, read 2026-11-30. */
class LittleTextTests {

    private static final List<String> PIECES = List.of(
            "Brot",
            " ",
            "\n",
            "#",
            "#brot",
            "#brot_zeit",
            "#1",
            "_",
            "\\",
            "|",
            "{",
            "}",
            "@",
            "[",
            "]",
            "(",
            ")",
            "<",
            ">",
            "*",
            "~",
            "https://a.example/x_y",
            "👨\u200d👩\u200d👧",
            "🇩🇪",
            "e\u0301",
            "日本語",
            "\ud83d",
            "\udf5e",
            "\r\n",
            "{hashtag|\\#|brot}");

    private static final Pattern HASHTAG = Pattern.compile("#(?=[\\p{L}\\p{Nd}_]*\\p{L})[\\p{L}\\p{Nd}_]+");

    private final LittleText.Counter counter = new LittleText.Counter();

    @ParameterizedTest
    @CsvSource(
            delimiter = '\u0001',
            quoteCharacter = '\u0002',
            value = {
                "Brot & Käse\u0001Brot & Käse",
                "a (b) [c] {d} <e>\u0001a \\(b\\) \\[c\\] \\{d\\} \\<e\\>",
                "*fett* _kursiv_ ~durch~ a|b a\\b\u0001\\*fett\\* \\_kursiv\\_ \\~durch\\~ a\\|b a\\\\b",
                "Frag @anna\u0001Frag \\@anna",
                "#Brot ist (#frisch)\u0001#Brot ist \\(#frisch\\)",
                "#Käse und #brot2026\u0001#Käse und #brot2026",
                "#brot_zeit!\u0001{hashtag|\\#|brot\\_zeit}!",
                "C# #1 ## #-\u0001C\\# \\#1 \\#\\# \\#-",
                "#a#b_c\u0001#a\\#b\\_c",
                "https://a.example/x_y?a=(1)\u0001https://a.example/x\\_y?a=\\(1\\)",
            })
    void escapesWhatIsReserved(String text, String little) {
        assertThat(LittleText.of(text)).isEqualTo(little);
        assertThat(LittleText.plain(little)).isEqualTo(text);
        assertThat(counter.count(text)).isEqualTo(little.length());
    }

    /** The form in which hashtags come back. */
    @Test
    void readsTheHashtagsThatLinkedInMade() {
        assertThat(LittleText.plain("Frisch! {hashtag|\\#|brot} {hashtag|#|käse\\_platte} \\(heute\\)"))
                .isEqualTo("Frisch! #brot #käse_platte (heute)");
    }

    /** The vectors of all networks (UTF-16 units here), none of which has anything reserved. */
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
                "@anna@mastodon.social | 23"
            })
    void countsWhatIsSent(String text, int count) {
        assertThat(counter.count(text)).isEqualTo(count);
    }

    @Test
    void marksTheFirstCharacterThatDoesNotFit() {
        assertThat(counter.offsetBeyond("Brot", 4)).isEqualTo(4);
        assertThat(counter.offsetBeyond("Brot(", 5)).isEqualTo(4);
        assertThat(counter.offsetBeyond("Brot👨\u200d👩\u200d👧", 6)).isEqualTo(4);
        assertThat(counter.offsetBeyond("Brot https://a.example/x", 10)).isEqualTo(5);
        assertThat(counter.offsetBeyond("#brot_zeit", 5)).isZero();
    }

    @Test
    void countsTenThousandTextsAsSomebodyWhoDoesItByHand() {
        var seed = Long.parseLong(System.getProperty("fuzz.seed", Long.toString(System.nanoTime())));
        System.out.println("fuzz.seed=" + seed);
        var random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            var text = text(random);
            assertThat(counter.count(text)).as(text).isEqualTo(byHand(text));
            assertThat(LittleText.plain(LittleText.of(text))).as(text).isEqualTo(text);
            var limit = random.nextInt(40);
            var offset = counter.offsetBeyond(text, limit);
            // What is left of a hashtag may have to be escaped where the whole did not.
            assertThat(byHand(text.substring(0, offset))).as(text).isLessThanOrEqualTo(limit + 1);
            var graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
            graphemes.setText(text);
            assertThat(graphemes.isBoundary(offset)).as(text + " at " + offset).isTrue();
        }
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int left = random.nextInt(30); left > 0; left--) {
            text.append(
                    random.nextInt(4) == 0
                            ? Character.toString(random.nextInt(0x110000))
                            : PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    /** What begins with the sign, has a letter and no word before it, in no hurry. */
    private static int byHand(String text) {
        var count = 0;
        var at = 0;
        while (at < text.length()) {
            var tag = HASHTAG.matcher(text.substring(at));
            var before = at == 0 ? ' ' : text.codePointBefore(at);
            if (tag.lookingAt() && !Character.toString(before).matches("[\\p{L}\\p{Nd}_#&]")) {
                count += tag.group().contains("_")
                        ? "{hashtag|\\#|".length() + plainly(tag.group().substring(1)) + "}".length()
                        : tag.group().length();
                at += tag.end();
            } else {
                count += plainly(text.substring(at, at + 1));
                at++;
            }
        }
        return count;
    }

    private static int plainly(String text) {
        return text.length()
                + (int) text.chars()
                        .filter(c -> "|{}@[]()<>#\\*_~".indexOf(c) >= 0)
                        .count();
    }
}
