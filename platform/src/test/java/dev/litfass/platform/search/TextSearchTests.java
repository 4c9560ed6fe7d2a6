package dev.litfass.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextSearchTests {

    @ParameterizedTest
    @Tag("cases")
    @Tag("case-50")
    @Tag("case-51")
    @Tag("case-52")
    @CsvSource(
            delimiter = '|',
            value = {
                "ÄRGER | Ärger in der Straße | true",
                "ärger | Ärger in der Straße | true",
                "a\u0308rger | Ärger in der Straße | true",
                "ärger | A\u0308rger | true",
                "STRASSE | Ärger in der Straße | true",
                "straße | STRASSE | true",
                "Dr. Lange | Frau Dr.\u00a0Lange ist sauer | true",
                "Lange sauer | Frau Dr. Lange ist sauer | true",
                "Bäckerei | baeckerei_sonnenschein | true",
                "baeckerei | Bäckerei | true",
                "baeckerei | Ba\u0308ckerei | true",
                "backerei | Bäckerei | true",
                "L'Oréal | von L’Oréal | true",
                "mcdonalds | McDonald’s | true",
                "Cafe | CAFÉ | true",
                "Sonnenschein | Sonnen\u00adschein | true",
                "Йод | йод | true",
                "1+1 (a) | 1+1=2, (A)! | true",
                "neue | neu | false",
                "Brot | Bort | false",
            })
    void findsWhatPeopleRemember(String words, String text, boolean found) {
        assertThat(TextSearch.patterns(words)).isNotEmpty();
        assertThat(TextSearch.patterns(words).stream()
                        .allMatch(piece -> piece.matcher(text).find()))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "'\u200b'", "'\u0000'", "'\ud83d'", "''''"})
    void looksForNothingWhereNothingIsSaid(String words) {
        assertThat(TextSearch.in(words, "text")).isEmpty();
    }

    /** A mark looked for would match in two ways at each place of a text full of marks. */
    @Test
    void neverLooksForAMarkAlone() {
        assertThat(TextSearch.in("\u0301".repeat(50), "text")).isEmpty();
        assertThat(TextSearch.patterns("x" + "\u0301".repeat(7) + "y"))
                .extracting(Pattern::pattern)
                .isEqualTo(
                        TextSearch.patterns("xy").stream().map(Pattern::pattern).toList());
    }

    /** What does not match says so before the test is given up. */
    @ParameterizedTest
    @Timeout(20)
    @ValueSource(strings = {"ü", "ue", "ä", "ae", "ss", "ß", "e", "a"})
    void isDoneSoonHoweverManyMarksStandBehindEachLetter(String letters) {
        var piece = letters.repeat(12) + "x";
        for (var letter : List.of("u", "ue", "a", "ae", "s", "ss", "e")) {
            var text = (letter + "\u0316".repeat(20)).repeat(12) + "y";
            assertThat(TextSearch.patterns(piece))
                    .noneMatch(pattern -> pattern.matcher(text).find());
        }
    }

    @Test
    void looksForNothingWithoutWords() {
        assertThat(TextSearch.in(null, "text")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"㎯", "ﷺ", "ä", "o", "a ", "ﬃ", "𝔞"})
    void isShorterThanADatabaseAllowsAlsoWhereOneSignIsManyLetters(String sign) {
        var patterns = TextSearch.patterns(sign.repeat(150));

        assertThat(patterns).isNotEmpty();
        assertThat(patterns.stream().mapToInt(piece -> piece.pattern().length()).sum())
                .isLessThan(30_000);
    }

    @Test
    void isShorterThanADatabaseAllows() {
        // PCRE2 as MongoDB has it takes patterns of at most 32,764 bytes
        for (var word : new String[] {"ä", "ae", "ss", "o", "e"}) {
            var bytes = TextSearch.patterns(word.repeat(1_000))
                    .get(0)
                    .pattern()
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8);
            assertThat(bytes).hasSizeLessThan(32_764);
        }
    }
}
