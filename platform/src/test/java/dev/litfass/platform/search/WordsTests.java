package dev.litfass.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bäckerei | BAECKEREI | true",
                "baeckerei | Bäckerei | true",
                "backerei | Bäckerei | true",
                "Bäckerei | bei backerei_sonnenschein | true",
                "baeckerei | backerei | false",
                "neu | neue | false",
                "Straße | Karl-Marx-Strasse | true",
                "STRASSE | straße | true",
                "Café | cafe | true",
                "ﬁliale | Filiale | true",
                "Müller | Mu\u0308ller | true",
                "Müller | Ｍüller | true",
                "Sonnenschein | Sonnen\u00adschein | true",
                "Sonnenschein | \u200bSonnen\u200bschein\u0000 | true",
                "Йод | и\u0306од | true",
                "1&1 | Das Spiel endete 1:1 | false",
                "1&1 | bei 1&1 gekauft | true",
                "H&M | bei H&M | true",
                "C++ | Vitamin C hilft | false",
                "C++ | lernt C++ | true",
                "C# | lernt C | false",
                "Brot Butter | Brot & Butter | false",
                "Dr Lange | Frau Dr.\u00a0Lange ist sauer | true",
            })
    void comparesAsPeopleDo(String phrase, String text, boolean found) {
        assertThat(Words.of(text).contains(Words.of(phrase))).isEqualTo(found);
    }

    @ParameterizedTest
    @Tag("cases")
    @Tag("case-48")
    @CsvSource({"L'Oréal", "L´Oréal", "l`oreal", "Oréal", "McDonald's", "McDonalds", "McDonald"})
    void takesEveryApostropheForTheSame(String name) {
        var text = Words.of("Neue Filiale von McDonald’s neben L’Oréal");

        assertThat(text.contains(Words.of(name))).isTrue();
    }

    @Test
    void knowsTheBeginningOfAWord() {
        assertThat(Words.of("unsere Bäckersfrau").containsPrefix(Words.of("baeck")))
                .isTrue();
        assertThat(Words.of("unsere Bäckersfrau").containsPrefix(Words.of("bäck")))
                .isTrue();
        assertThat(Words.of("unsere Bäckersfrau").containsPrefix(Words.of("frau")))
                .isFalse();
    }

    @Test
    void readsAWordOfManyApostrophes() {
        assertThat(Words.of("a'".repeat(10_000) + "a").count()).isEqualTo(1);
    }

    @Test
    void keepsFewMarksOnALetter() {
        assertThat(Fold.ONE_LETTER.of("и" + "\u0327\u0301".repeat(100))).hasSize(9);
        assertThat(Fold.ONE_LETTER.of("カ" + "\uff9e\u0327".repeat(100))).hasSize(9);
    }

    @Test
    void knowsWordsThatAreWrittenAsOne() {
        assertThat(Words.of("#BäckereiSonnenschein").containsAsOne(Words.of("Bäckerei Sonnenschein")))
                .isTrue();
        assertThat(Words.of("#baeckereisonnenschein").containsAsOne(Words.of("Bäckerei Sonnenschein")))
                .isTrue();
    }
}
