package dev.litfass.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTests {

    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    private ChildProcess process;

    @AfterEach
    void end() {
        process.close();
    }

    @Test
    void isReadyWhenItSaysSo() {
        process = shell("echo ready; exec sleep 600");

        process.start().awaitReady(LONG);

        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void isNotWaitedForOnceItHasDied() {
        process = shell("echo I cannot find my configuration; exit 3");

        assertThatThrownBy(() -> process.start().awaitReady(Duration.ofDays(1)))
                .hasMessageContaining("program does not start")
                .hasMessageContaining("I cannot find my configuration");
    }

    @Test
    void isEndedWhereItIsNotReadyInTime() {
        process = shell("echo still busy; exec sleep 600");

        assertThatThrownBy(() -> process.start().awaitReady(Duration.ofMillis(1)));

        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void isStartedAgainWhateverEndsIt() {
        process = shell("echo ready; exec sleep 600").keepRunning().awaitReady(LONG);

        process.kill();

        Await.until("the second start", LONG, () -> process.output().lines().count() == 2);
    }

    @Test
    void isNotStartedAgainOnceItIsClosed() {
        process = shell("echo ready; exec sleep 600").keepRunning();

        process.close();

        assertThat(process.start().isAlive()).isFalse();
    }

    @Test
    void isEndedWithItsChildren() {
        process = shell("sleep 600 & echo ready; wait");
        process.start().awaitReady(LONG);
        var children = process.descendants().toList();

        process.close();

        assertThat(process.isAlive()).isFalse();
        assertThat(children).isNotEmpty();
        Await.until("the children's end", LONG, () -> children.stream().noneMatch(ProcessHandle::isAlive));
    }

    private ChildProcess shell(String script) {
        return new ChildProcess(new ChildProcess.Program(
                "program",
                List.of("sh", "-c", script),
                Map.of(),
                folder.resolve("program.log"),
                program -> program.output().contains("ready")));
    }
}
