package dev.litfass.monitoring.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.litfass.contracts.problem.Problem;
import dev.litfass.platform.search.Words;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bäckerei sonnenschein | Die Bäckerei am Sonnenschein | true",
                "bäckerei sonnenschein | Die Bäckerei am Eck | false",
                "\"bäckerei sonnenschein\" | bei Bäckerei Sonnenschein gewesen | true",
                "\"bäckerei sonnenschein\" | Sonnenschein in der Bäckerei | false",
                "brot OR brötchen | frische Brötchen! | true",
                "brot UND NICHT toast | Brot und Toast | false",
                "brot NOT toast | Brot vom Blech | true",
                "(brot OR kuchen) AND gut | Der Kuchen war gut | true",
                "bäcker* | unsere Bäckersfrau | true",
                "straße | Hauptstrasse | false",
                "hauptstraße | Hauptstrasse 5 | true",
                "sonnenschein | #Sonnenschein | true",
                "NOT NOT brot kuchen | kuchen brot | true",
                "+brot +kuchen | Brot und Kuchen | true",
                "bäck* | Baeckersfrau | true",
                "brot -(toast OR weiß) | Weißbrot, Brot | true",
                "brot -(toast OR weiß) | Brot, weiß | false",
                "karl-marx-straße | Karl-Marx-Strasse 5 | true",
                "karl\u00a0marx | Marx, Karl | true",
                "brot und kuchen | Kuchen, Brot | true",
                "\"nicht\" lecker | nicht so lecker | true",
            })
    void findsWhatItSays(String query, String text, boolean found) {
        assertThat(QueryParser.parse(query).matches(Words.of(text))).isEqualTo(found);
    }

    @ParameterizedTest
    @Tag("cases")
    @Tag("case-45")
    @ValueSource(
            strings = {
                "„blaue Stunde“",
                "“blaue Stunde”",
                "»blaue Stunde«",
                "«blaue Stunde»",
                "\"blaue Stunde\"",
                "„blaue Stunde\""
            })
    void takesQuotationMarksOfAnyKind(String query) {
        assertThat(finds(query, "Buchladen Blaue Stunde liest vor")).isTrue();
        assertThat(finds(query, "Nur Stunde und dann blaue Farbe")).isFalse();
    }

    @ParameterizedTest
    @Tag("cases")
    @Tag("case-46")
    @ValueSource(
            strings = {"Sonnenschein -Urlaub", "Sonnenschein –Urlaub", "-Urlaub Sonnenschein", "Sonnenschein -„Urlaub“"
            })
    void excludesWhatStandsBehindAMinus(String query) {
        assertThat(finds(query, "Sonnenschein im Urlaub")).isFalse();
        assertThat(finds(query, "Sonnenschein am Morgen")).isTrue();
    }

    @ParameterizedTest
    @Tag("cases")
    @Tag("case-47")
    @ValueSource(
            strings = {
                "Mohnschnecken oder Zimtschnecken",
                "mohnschnecken or zimtschnecken",
                "Mohnschnecken ODER Zimtschnecken"
            })
    void readsOperatorsInSmallLetters(String query) {
        assertThat(finds(query, "frische Zimtschnecken")).isTrue();
    }

    @ParameterizedTest
    @Tag("cases")
    @Tag("case-48")
    @ValueSource(strings = {"L'Oréal", "L’Oréal", "Oréal", "McDonald's", "McDonalds"})
    void takesEveryApostropheForTheSame(String query) {
        assertThat(finds(query, "McDonald’s neben L’Oréal")).isTrue();
    }

    @ParameterizedTest
    @Tag("cases")
    @Tag("case-49")
    @CsvSource({"1&1,1:1", "C++,Vitamin C", "H&M,H M"})
    void findsABrandWithSignsOnlyWithThem(String query, String other) {
        assertThat(finds(query, "bei " + query + " gesehen")).isTrue();
        assertThat(finds(query, other)).isFalse();
    }

    @ParameterizedTest
    @Tag("cases")
    @Tag("case-50")
    @ValueSource(strings = {"Bäckerei", "baeckerei", "Straße"})
    void findsUmlautsAsTwoLetters(String query) {
        assertThat(finds(query, "baeckerei_sonnenschein in der Karl-Marx-Strasse"))
                .isTrue();
    }

    private static boolean finds(String query, String text) {
        return QueryParser.parse(query).matches(Words.of(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "brot AND | 8 | operand-missing",
                "brot OR | 7 | operand-missing",
                "(brot | 0 | bracket-not-closed",
                "brot) | 4 | bracket-not-opened",
                "OR brot | 0 | operand-missing-before",
                "brot OR OR kuchen | 8 | operand-missing-before",
                "() | 1 | operand-missing-before",
                "NOT brot | 0 | only-not",
                "b* | 0 | star-too-short",
                "*** | 0 | star-too-short",
                "brot \"kuchen | 5 | quote-not-closed",
                "brot „kuchen | 5 | quote-not-closed",
                "brot „...“ | 5 | quote-empty",
                "*schein | 0 | star-in-front",
                "brot so*ein | 7 | star-within",
                "brot nicht toast | 5 | not-in-small-letters",
                "brot & kuchen | 5 | no-word",
                "brot NEAR/5 kuchen | 5 | operator-unknown",
                "'brot|kuchen' | 0 | operator-unknown",
                "- | 0 | no-word",
                "-brot | 0 | only-not",
                "brot - | 5 | no-word",
                "((((((((((((((((((((( brot | 20 | too-deep",
            })
    void tellsWhereAMistakeIsAndWhichOne(String query, int position, String code) {
        assertThatThrownBy(() -> QueryParser.parse(query))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.extensions())
                                .containsEntry("position", position)
                                .containsEntry("code", code));
    }

    @Test
    void tellsThatAQueryIsTooLong() {
        assertThatThrownBy(() -> QueryParser.parse("a".repeat(2_001)))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.extensions())
                                .containsEntry("position", 2_000)
                                .containsEntry("code", "too-long"));
    }
}
