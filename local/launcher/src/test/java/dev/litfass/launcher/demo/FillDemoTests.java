package dev.litfass.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.litfass.simulator.Simulator;
import dev.litfass.simulator.SimulatorOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FillDemoTests {

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-27T16:30:00Z"), ZoneOffset.UTC);
    private final List<String> said = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void goesOnUntilEverythingIsThereWhenServicesAreBusy() throws IOException {
        try (var simulator = Simulator.start(SimulatorOptions.onPort(0));
                var gateway = new FakeGateway(simulator.baseUrl())) {
            var mark = new DemoState(folder.resolve("demo"));
            var data = new DemoData(DemoAgency.read(), gateway.url(), simulator.baseUrl(), mark, event -> {}, clock);
            gateway.failAfterWrites(0);

            new FillDemo(data::fill, said::add, pause -> {
                        pauses.add(pause);
                        gateway.failAfterWrites(pauses.size() < 6 ? 9 : Integer.MAX_VALUE);
                    })
                    .untilComplete();

            assertThat(mark.isDone()).isTrue();
            assertThat(pauses).hasSize(6);
            assertThat(said).allMatch(event -> event.contains("trying again in"));
            assertThat(gateway.content().get("/api/clients")).hasSize(4);
        }
    }

    @Test
    void saysWhatToDoWhereTryingAgainMendsNothing() {
        assertThatThrownBy(() -> failing(401).untilComplete())
                .isInstanceOf(DemoFailed.class)
                .hasMessageContaining("./run --fresh")
                .hasMessageContaining("other passwords");
        assertThatThrownBy(() -> failing(422).untilComplete()).hasMessageContaining("./run --fresh");
        assertThat(pauses).isEmpty();
    }

    @Test
    void givesUpAfterSomeMinutesAndSaysHowToGoOn() {
        assertThatThrownBy(() -> failing(503).untilComplete()).hasMessageContaining("start ./run again");

        assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus)).isGreaterThan(Duration.ofMinutes(3));
    }

    private FillDemo failing(int status) {
        return new FillDemo(
                () -> {
                    throw new DemoFailed(status, "POST /session answered " + status);
                },
                said::add,
                pauses::add);
    }
}
