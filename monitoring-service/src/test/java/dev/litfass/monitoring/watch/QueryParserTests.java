package dev.litfass.monitoring.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.litfass.kernel.problem.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
            })
    void findsWhatItSays(String query, String text, boolean found) {
        assertThat(QueryParser.parse(query).matches(Words.of(text))).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "brot AND | 8",
                "(brot | 0",
                "brot) | 4",
                "OR brot | 0",
                "brot OR OR kuchen | 8",
                "NOT brot | 0",
                "b* | 0",
                "*** | 0",
                "brot \"kuchen | 5",
            })
    void tellsWhereAMistakeIs(String query, int position) {
        assertThatThrownBy(() -> QueryParser.parse(query))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.extensions()).containsEntry("position", position));
    }
}
