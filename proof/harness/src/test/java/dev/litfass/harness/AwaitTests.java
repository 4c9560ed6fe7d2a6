package dev.litfass.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class AwaitTests {

    @Test
    void looksAgainUntilTheAnswerIsThere() {
        Iterator<List<String>> looks =
                List.of(List.<String>of(), List.of("there")).iterator();

        var found = Await.eventually(
                "it",
                Duration.ofMinutes(1),
                () -> looks.next().stream().findFirst().orElse(null));

        assertThat(found).isEqualTo("there");
    }

    @Test
    void saysWhatNeverCame() {
        assertThatThrownBy(() -> Await.eventually("the answer", Duration.ZERO, () -> null))
                .hasMessage("After 0 s still not: the answer");
        assertThatThrownBy(() -> Await.until("the end", Duration.ZERO, () -> false))
                .hasMessage("After 0 s still not: the end");
    }
}
