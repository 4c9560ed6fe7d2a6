package dev.litfass.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.litfass.contracts.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Every text in every body is one of whole characters, wherever in the body it stands. */
class WholeTextTests {

    private final JsonMapper json = json();

    @ParameterizedTest
    @ValueSource(strings = {"Brot\\u0000", "Brot \\ud83e", "\\udd50 Brot", "\\ud83e\\ud83e\\udd50"})
    void refusesAPartOfACharacter(String part) {
        refused("{\"text\":\"" + part + "\"}");
        refused("{\"text\":\"Brot\",\"more\":[\"Brot\",\"" + part + "\"]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Brot", "\\ud83e\\udd50", "\u00e4\\n\\t"})
    void takesWholeCharacters(String text) {
        var said = json.readValue("{\"text\":\"" + text + "\",\"more\":null}", Said.class);

        assertThat(said.text()).isEqualTo(json.readTree('"' + text + '"').stringValue());
    }

    @Test
    void hasNoNullInAList() {
        assertThatThrownBy(() -> json.readValue("{\"text\":\"Brot\",\"more\":[\"Brot\",null]}", Said.class))
                .isInstanceOf(JacksonException.class);
    }

    private void refused(String body) {
        assertThatThrownBy(() -> json.readValue(body, Said.class))
                .isInstanceOf(JacksonException.class)
                .rootCause()
                .isInstanceOf(Problem.class);
    }

    private static JsonMapper json() {
        var builder = JsonMapper.builder();
        new PlatformAutoConfiguration().strictJson().customize(builder);
        return builder.build();
    }

    record Said(String text, List<String> more) {}
}
