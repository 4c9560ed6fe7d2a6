package dev.litfass.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The first start on a machine that has no time for it: with {@code -Dbusy.loops=6} six others want all of it. */
@EnabledIfSystemProperty(named = "busy.loops", matches = "[1-9]", disabledReason = "takes minutes: -Dbusy.loops=6")
class BusyStartIT {

    private static final int BUSY_LOOPS = Integer.getInteger("busy.loops", 0);

    @Test
    void theDemoDataIsCompleteAfterAFirstStartOnABusyMachine() throws IOException, InterruptedException {
        var over = new AtomicBoolean();
        var loops = new ArrayList<Thread>();
        for (int i = 0; i < BUSY_LOOPS; i++) {
            var loop = new Thread(() -> {
                while (!over.get()) {
                    Thread.onSpinWait();
                }
            });
            loop.setDaemon(true);
            loop.start();
            loops.add(loop);
        }
        try (var system = WholeSystem.startedNicely()) {
            assertThat(system.output()).doesNotContain("not complete");
            var anna = new Browser(system.desk());
            anna.post("/session", Map.of("email", WholeSystem.ADMIN, "password", WholeSystem.PASSWORD))
                    .json();
            assertThat(anna.get("/api/clients").json().path("items").size()).isEqualTo(4);
            assertThat(anna.get("/api/staff").json().path("items").size()).isEqualTo(6);
            assertThat(system.output()).contains("Partner key");
        } finally {
            over.set(true);
            for (var loop : loops) {
                loop.join();
            }
        }
    }
}
