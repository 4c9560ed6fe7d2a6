package dev.litfass.content.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainWordsTests {

    private static final String LONG = "Ab Montag backen wir wieder unser Roggenbrot nach dem Rezept von Oma Helga";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Brot, warm!|brot   WARM",
                "Ｂｒｏｔ|brot",
                "Brot https://a.example/x?utm=1|Brot: http://b.example",
                "Danke @anna@mastodon.social|danke @bert.bsky.social!",
                "Bro\u00adt|Brot",
                "Mu\u0308sli|Müsli"
            })
    void takesTheseForOne(String one, String other) {
        assertThat(PlainWords.of(one).likeness(PlainWords.of(other))).isEqualTo(100);
        assertThat(PlainWords.of(one).fingerprint())
                .isEqualTo(PlainWords.of(other).fingerprint());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Frohe Ostern!|Frohe Weihnachten!", "''|''", "🎉|🎉", "Brot|''"})
    void takesTheseForTwo(String one, String other) {
        assertThat(PlainWords.of(one).likeness(PlainWords.of(other))).isZero();
    }

    @Test
    void isNeverTheSameWhereALetterDiffers() {
        var percent = PlainWords.of(LONG.repeat(40)).likeness(PlainWords.of(LONG.repeat(40) + "s"));

        assertThat(percent).isEqualTo(99);
    }

    @Test
    void takesWhateverIsWritten() {
        var seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (var i = 0; i < 10_000; i++) {
            var text = random.ints(random.nextInt(80), 0, 0x110000)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            var words = PlainWords.of(text);
            assertThat(words.likeness(PlainWords.of(text))).isEqualTo(words.isEmpty() ? 0 : 100);
            assertThat(words.fingerprint()).isEqualTo(PlainWords.of(text).fingerprint());
        }
    }

    @Test
    void theTableKnowsTheNearestAndNothingFar() {
        var table = new HashTable();
        var wanted = 0x1234_5678_9ABC_DEF0L;
        table.add(new Random(7).longs(5_000).boxed().toList());
        table.add(List.of(~wanted, wanted ^ 0b1011, wanted ^ 0b1, wanted, wanted, wanted ^ 0xFFFFL));

        assertThat(table.near(wanted, 3)).containsExactly(wanted, wanted ^ 0b1, wanted ^ 0b1011);
        assertThat(table.near(wanted, 50)).startsWith(wanted).doesNotContain(wanted ^ 0xFFFFL, ~wanted);
    }

    @Test
    void theTableTakesWhatMayHaveComeBeforeOnce() {
        var table = new HashTable();
        table.add(List.of(1L, 2L));
        table.addMissing(List.of(2L, 3L));

        assertThat(table.size()).isEqualTo(3);
    }
}
