package dev.litfass.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class GatewayCostIT {

    @Test
    void asksTheGatewayAndTheBareProxyInTurns() {
        var turn = Duration.ofMillis(200);
        var rounds = new GatewayCost(turn, 1, turn).run();

        assertThat(rounds).singleElement().satisfies(round -> {
            assertThat(round.gateway().count()).isPositive();
            assertThat(round.proxy().count()).isPositive();
            assertThat(round.ratio()).isPositive();
        });
        assertThat(GatewayCost.table(rounds)).anyMatch(line -> line.startsWith("| bare proxy | "));
    }
}
