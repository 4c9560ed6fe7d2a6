package dev.litfass.platform.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.MissingNode;

class ReplyTests {

    @Test
    void readsAHeaderHoweverItsNameIsWritten() {
        var answer = answer(Map.of("x-restli-id", "urn:li:share:1"));

        assertThat(answer.header("X-RestLi-Id")).isEqualTo("urn:li:share:1");
        assertThat(answer.header("Location")).isNull();
    }

    @Test
    void readsNoHeaderThatIsLongerThanAnyName() {
        assertThat(answer(Map.of("x-restli-id", "x".repeat(10_000))).header("x-restli-id"))
                .isNull();
        assertThat(answer(Map.of("x-restli-id", "")).header("x-restli-id")).isNull();
    }

    private static Reply.Answer answer(Map<String, String> headers) {
        return new Reply.Answer(201, MissingNode.getInstance(), "", null, headers);
    }
}
