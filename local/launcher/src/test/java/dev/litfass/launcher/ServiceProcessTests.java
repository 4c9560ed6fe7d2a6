package dev.litfass.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceProcessTests {

    private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(3);
    private final Screen screen = new Screen();
    private ServiceProcess service;

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        if (service != null) {
            service.stop();
            service.awaitEnd();
        }
        scheduler.shutdownNow();
    }

    @Test
    void saysWhenTheServiceIsReady() {
        service = started(FakePrograms.that("works"));

        screen.await("fake-service is ready (");

        assertThat(service.isReady()).isTrue();
        assertThat(service.tail()).containsExactly("I am a service that works");
    }

    @Test
    void reportsADeathWithTheEndOfTheLogAndStartsAgain() {
        service = started(FakePrograms.that("works"));
        screen.await("fake-service is ready (");
        long first = service.pid();

        ProcessHandle.of(first).orElseThrow().destroyForcibly();

        screen.await("fake-service ended by itself (exit code 137");
        screen.await("| I am a service that works");
        screen.await("fake-service is ready again");
        assertThat(service.pid()).isNotEqualTo(first);
    }

    @Test
    void waitsLongerFromDeathToDeath() {
        service = started(FakePrograms.that("dies"));

        screen.await("exit code 3");
        screen.await("| I cannot find my configuration");
        screen.await("started again in 1 s");
        screen.await("started again in 2 s");

        assertThat(service.deathsInARow()).isEqualTo(2);
        assertThat(service.isReady()).isFalse();
    }

    @Test
    void doesNotTakeAnOrderedEndForADeath() {
        service = started(FakePrograms.that("works"));
        screen.await("fake-service is ready (");
        long pid = service.pid();

        service.stop();

        assertThat(service.awaitEnd()).isFalse();
        assertThat(ProcessHandle.of(pid)).isEmpty();
        assertThat(screen.text()).doesNotContain("by itself");
    }

    @Test
    void doesWhatIsToBeDoneWithTheRunningProcess() {
        var settled = new AtomicLong();
        service = started(Program.of(FakePrograms.command("works"), settled::set));
        screen.await("fake-service is ready (");

        service.settle();

        assertThat(settled).hasValue(service.pid());
    }

    @Test
    void endsByForceWhatDoesNotEnd() {
        service = started(new Program(FakePrograms.command("clings"), Duration.ofMillis(300), null));
        screen.await("fake-service is ready (");
        long pid = service.pid();

        service.stop();

        assertThat(service.awaitEnd()).isTrue();
        Await.until(
                "the end of the process",
                screen::text,
                () -> ProcessHandle.of(pid).isEmpty());
    }

    private ServiceProcess started(Program program) {
        int port = FakePrograms.freePort();
        var process = new ServiceProcess(
                new ServiceProcess.Setup(
                        "fake-service",
                        program,
                        Map.of("MANAGEMENT_SERVER_PORT", Integer.toString(port)),
                        folder,
                        folder.resolve("fake-service.log"),
                        URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness")),
                screen.terminal(),
                scheduler);
        process.start();
        return process;
    }
}
