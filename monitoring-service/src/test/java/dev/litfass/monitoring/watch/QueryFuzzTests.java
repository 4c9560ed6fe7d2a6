package dev.litfass.monitoring.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import dev.litfass.contracts.problem.Problem;
import dev.litfass.platform.search.TextSearch;
import dev.litfass.platform.search.Words;
import dev.litfass.testsupport.Fuzz;
import dev.litfass.testsupport.Growth;
import dev.litfass.testsupport.Jazzer;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed as a query is understood or refused with a place in it; whatever is said can be compared. */
@Tag("fuzz")
class QueryFuzzTests {

    private static final List<String> PIECES = List.of(
            "Brot", "bäck*", "*", "(", ")", "„", "“", "\"", "»", " ", " OR ", " und ", " NOT ", " nicht ", "-", "–",
            "+", "&", "1&1", "C++", "L'Oréal", "’", "|", "#", "@", "æ", "ﬁ", "İ", "ǖ");

    @Test
    void understandsOrRefusesAnyQuery() {
        var text = Words.of("Frisches Brot bei L’Oréal und 1&1");

        Fuzz.run(PIECES, query -> {
            try {
                QueryParser.parse(query).matches(text);
            } catch (Problem e) {
                assertThat((Integer) e.extensions().get("position")).isBetween(0, query.length());
            }
        });
    }

    @Test
    void findsAnyTextInItself() {
        Fuzz.run(PIECES, text -> {
            var words = Words.of(text);

            assertThat(words.contains(Words.of(text))).isTrue();
            TextSearch.in(text, "text");
        });
    }

    @Test
    void jazzerFindsNothing() {
        Jazzer.run(Target.class);
    }

    /** Understands or refuses what Jazzer comes up with. */
    public static final class Target {

        private Target() {}

        public static void fuzzerTestOneInput(FuzzedDataProvider data) {
            var query = data.consumeRemainingAsString();
            try {
                QueryParser.parse(query).matches(Words.of(query));
            } catch (Problem e) {
                if (e.status() >= 500) {
                    throw e;
                }
            }
        }
    }

    /** A query is bounded, so what reads it is looked at without the bound: else every long one would be refused unread. */
    @ParameterizedTest
    @ValueSource(strings = {"(", "a ", "a OR ", "-", "\"", "\"a\" ", "*", "a*", "#", "a'"})
    void takesTimeInProportionToTheLength(String piece) {
        Growth.requireLinear(piece, text -> new QueryParser(text).query());
    }
}
