package dev.litfass.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcerptTests {

    @Test
    void endsWithinNoCharacter() {
        assertThat(Excerpt.of("a\uD83E\uDD50b", 2)).isEqualTo("a\uD83E\uDD50");
        assertThat(Excerpt.of("ab", 2)).isEqualTo("ab");
    }

    @ParameterizedTest
    @CsvSource({
        "'Gr\u00FC\u00DFe aus K\u00F6ln \uD83E\uDD50', 'Gr\u00FC\u00DFe aus K\u00F6ln \uD83E\uDD50'",
        "'one\ntwo\tthree', 'one two three'",
        "'\u001B[31mred', '[31mred'",
        "'pay\u202Eeur\u2066 5', 'pay eur  5'",
        "'half \uD800 and none \u0000', 'half \uFFFD and none \uFFFD'"
    })
    void ofForeignWordsIsALineThatSteersNothing(String foreign, String line) {
        assertThat(Excerpt.line(foreign, 100)).isEqualTo(line);
    }

    @Test
    void saysWhereItWasCut() {
        assertThat(Excerpt.cut("abc", 3)).isEqualTo("abc");
        assertThat(Excerpt.cut("abcd", 3)).isEqualTo("ab…");
        assertThat(Excerpt.cut("a\uD83E\uDD50b c", 4)).isEqualTo("a\uD83E\uDD50b…");
        assertThat(Excerpt.cut("ab cd", 4)).isEqualTo("ab…");
    }

    @Test
    void ofForeignWordsIsBounded() {
        assertThat(Excerpt.line("x".repeat(2_000_000), 300)).hasSize(300);
    }
}
