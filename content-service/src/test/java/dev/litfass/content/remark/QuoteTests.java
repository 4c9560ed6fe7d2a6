package dev.litfass.content.remark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether words are found again when the text around them, or they themselves, were changed. */
class QuoteTests {

    @Test
    void movesWithWhatIsWrittenBeforeIt() {
        var quote = quote("Brezeln gibt es um acht.", "um acht");

        assertThat(quote.in("Guten Morgen! Brezeln gibt es um acht.")).hasValueSatisfying(found -> {
            assertThat(found.start()).isEqualTo(30);
            assertThat(found.words()).isEqualTo("um acht");
        });
    }

    @Test
    void coversWhatIsWrittenInItsPlace() {
        var quote = quote("Brezeln gibt es um acht, wie immer.", "um acht");

        assertThat(quote.in("Brezeln gibt es ab halb neun, wie immer."))
                .hasValueSatisfying(found -> assertThat(found.words()).isEqualTo("ab halb neun"));
    }

    @Test
    void coversWhatIsWrittenInItsPlaceThoughFurtherOffSomethingElseWasChangedToo() {
        var quote = quote("Es gibt Schnecken, zwei zum Preis von einer. Nur solange der Vorrat reicht.", "zwei");

        assertThat(quote.in("Nun gibt es Schnecken, drei zum Preis von einer. Nur heute."))
                .hasValueSatisfying(found -> assertThat(found.words()).isEqualTo("drei"));
    }

    @Test
    void survivesManyChangesOneAfterTheOther() {
        var first = quote("Brezeln gibt es um acht, wie immer.", "um acht");
        var second = first.in("Brezeln gibt es um neun, wie immer.").orElseThrow();
        var third = second.in("Frische Laugenbrezeln: um neun! Sonst nichts.").orElseThrow();

        assertThat(third.words()).isEqualTo("um neun");
    }

    @Test
    void isGoneWithItsWords() {
        var quote = quote("Brezeln gibt es um acht, wie immer.", "um acht");

        assertThat(quote.in("Brezeln gibt es , wie immer.")).isEmpty();
        assertThat(quote.in("Etwas ganz anderes")).isEmpty();
        assertThat(quote.in("")).isEmpty();
    }

    @Test
    void ofTheSameWordsTwiceThoseWithTheSameSurroundingsAreMeant() {
        var text = "Brot am Montag, Brot am Dienstag.";
        var second = Quote.of(text, 16, 20);

        var found = second.in("Brot. Und noch einmal Brot am Montag, Brot am Dienstag.")
                .orElseThrow();

        assertThat(found.after()).isEqualTo(" am Dienstag.");
        assertThat(second.in("Brot, Brot, Brot!").orElseThrow().start()).isEqualTo(12);
    }

    @Test
    void cutsNoCharacterInTwo() {
        var text = "🥐".repeat(400);

        var quote = Quote.of(text, 101, 800);

        assertThat(quote.words()).isEqualTo("🥐".repeat(150));
        assertThat(quote.before()).isEqualTo("🥐".repeat(16));
        assertThat(quote.start()).isEqualTo(100);
    }

    @Test
    void anyTextOfTheLongestCostsLittle() {
        var quotes = new Quote[] {
            new Quote(9_000, "a".repeat(299) + "b", "a".repeat(32), "a".repeat(32)),
            new Quote(9_000, "a".repeat(300), "a".repeat(31) + "b", "b" + "a".repeat(31)),
            new Quote(9_000, "a", "b".repeat(32), "c".repeat(32)),
        };

        for (var quote : quotes) {
            assertThatCode(() -> quote.in("a".repeat(20_000))).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 14, 15, 92, 65, 35})
    void wordsThatWereNotTouchedAreFoundWhereverTheyAre(long seed) {
        System.out.println("quotes, seed " + seed);
        var random = new Random(seed);
        for (var round = 0; round < 300; round++) {
            var words = "«" + text(random, 1 + random.nextInt(40)) + "»";
            var before = text(random, random.nextInt(200));
            var after = text(random, random.nextInt(200));
            var quote = Quote.of(before + words + after, before.length(), before.length() + words.length());
            for (var edit = 0; edit < 8; edit++) {
                before = edited(before, random);
                after = edited(after, random);
                var now = before;
                quote = quote.in(before + words + after)
                        .orElseThrow(() -> new AssertionError("seed " + seed + ": lost in " + now));
                assertThat(quote.words()).as("seed %d", seed).isEqualTo(words);
                assertThat(quote.start()).as("seed %d", seed).isEqualTo(before.length());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 14, 15, 92, 65, 35})
    void whateverIsFoundLiesWithinTheTextAndIsWhole(long seed) {
        System.out.println("quotes, seed " + seed);
        var random = new Random(seed);
        for (var round = 0; round < 500; round++) {
            var text = text(random, 1 + random.nextInt(300));
            var from = random.nextInt(text.length());
            var quote = Quote.of(text, from, from + 1 + random.nextInt(text.length() - from));
            for (var edit = 0; edit < 6; edit++) {
                text = edited(text, random);
                var found = quote.in(text);
                if (found.isPresent()) {
                    quote = found.get();
                    var end = quote.start() + quote.words().length();
                    assertThat(text.substring(quote.start(), end)).isEqualTo(quote.words());
                    assertThat(quote.words()).hasSizeBetween(1, Quote.LONGEST);
                    assertWhole(quote.words());
                    assertWhole(quote.before());
                    assertWhole(quote.after());
                }
            }
        }
    }

    private static void assertWhole(String text) {
        assertThat(text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE))
                .isTrue();
    }

    private static Quote quote(String text, String words) {
        var at = text.indexOf(words);
        return Quote.of(text, at, at + words.length());
    }

    /** Few different letters, so that the same comes again; some need two UTF-16 units. */
    private static String text(Random random, int length) {
        var letters = new int[] {'a', 'b', ' ', '\n', 0x1F950, 0x1F968};
        return random.ints(length, 0, letters.length)
                .map(each -> letters[each])
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Something else in place of a piece of it. */
    private static String edited(String text, Random random) {
        var letters = text.codePoints().toArray();
        var from = random.nextInt(letters.length + 1);
        var to = from + random.nextInt(Math.min(12, letters.length - from + 1));
        return new String(letters, 0, from)
                + text(random, random.nextInt(12))
                + new String(letters, to, letters.length - to);
    }
}
