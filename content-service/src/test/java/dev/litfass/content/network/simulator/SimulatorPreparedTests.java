package dev.litfass.content.network.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.content.network.Prepared;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SimulatorPreparedTests {

    @Test
    void understandsWhatWasMadeReadyBeforeItHadAKind() {
        var untyped =
                new Prepared.Untyped(Map.of("croissant", "m1", "draft", "d1", "treatment", "A_PLUS true 3600 a1"));

        assertThat(SimulatorPrepared.of(untyped))
                .isEqualTo(SimulatorPrepared.NONE
                        .under(new Treatment(Treatment.Kind.A_PLUS, true, 3600, "a1"))
                        .with("croissant", "m1")
                        .withDraft("d1"));
    }
}
