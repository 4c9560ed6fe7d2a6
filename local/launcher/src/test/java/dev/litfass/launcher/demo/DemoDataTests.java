package dev.litfass.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.litfass.simulator.Simulator;
import dev.litfass.simulator.SimulatorOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoDataTests {

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-27T16:30:00Z"), ZoneOffset.UTC);
    private Simulator simulator;
    private FakeGateway gateway;

    @TempDir
    Path folder;

    @BeforeEach
    void start() throws IOException {
        simulator = Simulator.start(SimulatorOptions.onPort(0));
        gateway = new FakeGateway(simulator.baseUrl());
    }

    @AfterEach
    void stop() {
        gateway.close();
        simulator.close();
    }

    @Test
    void fillsAnEmptySystem() {
        fill("demo");

        Map<String, List<String>> content = gateway.content();
        assertThat(content.get("/api/clients")).hasSize(4);
        assertThat(content.get("/api/staff")).hasSize(6);
        assertThat(content.get("/api/clients/…/posts")).anyMatch(post -> post.contains("\"rejection\""));
        assertThat(comments()).contains("Gibt es die Mohnschnecken auch vegan?");
        assertThat(content.get("/api/clients/…/inquiries"))
                .hasSizeGreaterThan(15)
                .anyMatch(inquiry -> inquiry.contains("lastReply"))
                .anyMatch(inquiry -> inquiry.contains("DONE"))
                .anyMatch(inquiry -> inquiry.contains("assigneeId"));
        assertThat(content.get("/api/clients/…/posts/imports")).hasSize(4);
        assertThat(content.get("/api/clients/…/series")).hasSize(3);
        assertThat(content.get("/api/clients/…/channels")).anyMatch(channel -> channel.contains("PAUSED"));
        assertThat(new DemoState(folder.resolve("demo")).partnerKey()).startsWith("ltf_live_");
    }

    @Test
    void goesOnWhereItWasBrokenOffWithoutDoingAnythingTwice() throws IOException {
        fill("whole");
        Map<String, List<String>> whole = gateway.content();
        List<String> wholeComments = comments();
        stop();
        start();

        int breaks = 0;
        var mark = new DemoState(folder.resolve("broken"));
        while (!mark.isDone()) {
            gateway.failAfterWrites(9);
            try {
                fill("broken");
            } catch (DemoFailed e) {
                breaks++;
            }
        }

        assertThat(breaks).isGreaterThan(5);
        whole.forEach((list, items) ->
                assertThat(gateway.content().get(list)).as(list).isEqualTo(items));
        assertThat(gateway.content()).hasSameSizeAs(whole);
        assertThat(comments()).isEqualTo(wholeComments);
    }

    @Test
    void approvesASeriesOnceItsPostsAreMade() {
        gateway.refuseSeriesApprovals(3);

        fill("demo");

        assertThat(gateway.content().get("/api/clients/…/series"))
                .hasSize(3)
                .allMatch(series -> series.contains("\"approval\""));
    }

    @Test
    void doesNothingASecondTime() {
        fill("demo");
        Map<String, List<String>> first = gateway.content();

        fill("demo");

        assertThat(gateway.content()).isEqualTo(first);
    }

    @Test
    void leavesASystemAloneThatSomebodyElseHasFilled() {
        DemoClient.signedIn(gateway.url(), "a", "b").post("/api/clients", Map.of("name", "Somebody"));

        fill("demo");

        assertThat(gateway.content()).containsOnlyKeys("/api/clients");
    }

    @Test
    void saysWhichStepFailed() {
        gateway.failAfterWrites(0);

        assertThatThrownBy(() -> fill("demo"))
                .isInstanceOf(DemoFailed.class)
                .hasMessageContaining("POST /api/clients answered 503");
    }

    private void fill(String mark) {
        new DemoData(
                        DemoAgency.read(),
                        gateway.url(),
                        simulator.baseUrl(),
                        new DemoState(folder.resolve(mark)),
                        event -> {},
                        clock)
                .fill();
    }

    private List<String> comments() {
        return new DemoClient(simulator.baseUrl())
                .get("/control/ledger?kind=COMMENT")
                .path("items")
                .valueStream()
                .map(entry -> entry.path("text").asString())
                .toList();
    }
}
