package dev.litfass.platform.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.litfass.contracts.problem.Problem;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class GuardsTests {

    private final Guards guards = new Guards();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void aBreakerThatOpensIsSeen() {
        guards.bindTo(meters);
        try (var calls = new Blocking("content", guards)) {
            assertThat(open()).isZero();

            for (var i = 0; i < 5; i++) {
                assertThatThrownBy(() -> calls.run(GuardsTests::broken).block()).isInstanceOf(Problem.class);
            }

            assertThat(open()).isOne();
            assertThat(meters.get("resilience4j.circuitbreaker.calls")
                            .tags("name", "content", "kind", "failed")
                            .timer()
                            .count())
                    .isEqualTo(5);
            assertThat(meters.get("resilience4j.bulkhead.available.concurrent.calls")
                            .tag("name", "content")
                            .gauge()
                            .value())
                    .isPositive();
        }
    }

    private double open() {
        return meters.get("resilience4j.circuitbreaker.state")
                .tags("name", "content", "state", "open")
                .gauge()
                .value();
    }

    private static void broken() {
        throw new UncheckedIOException(new IOException("refused"));
    }
}
