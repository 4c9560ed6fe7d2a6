package dev.litfass.contracts.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlankTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \t\n",
                "\u00A0\u3000",
                "\u3164",
                "\u2800",
                "\u115F",
                "\u1160",
                "\uFFA0",
                "\u200B\u200C\u200D\u2060\uFEFF",
                "\u00AD",
                "\u200E\u202E\u2066",
                "\uFE0F",
                "\uDB40\uDC41",
                " \u3164 \u2800\u115F\u1160\uFFA0\n"
            })
    void whatNobodySeesIsBlank(String text) {
        assertThat(BlankText.is(text)).isTrue();
        assertThat(TypedLine.stripped(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\u3164a", "❤\uFE0F", "👩\u200D🍳", "가", "\u115F\u1161", "\u2801\u2800\u2803", "!"})
    void whatIsSeenIsNotAndKeepsItsSigns(String text) {
        assertThat(BlankText.is(text)).isFalse();
        assertThat(TypedLine.stripped(text)).isEqualTo(text);
    }
}
