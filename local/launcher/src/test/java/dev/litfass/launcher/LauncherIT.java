package dev.litfass.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherIT {

    private final Ports ports = FakePrograms.freePorts();
    private Process launcher;
    private List<ProcessHandle> children;

    @TempDir
    Path root;

    @BeforeEach
    void start() throws IOException {
        launcher = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FakeLauncher.class.getName(),
                        root.toString(),
                        Integer.toString(ports.base()))
                .redirectErrorStream(true)
                .redirectOutput(screen().toFile())
                .start();
        Await.until("the start", this::shown, () -> shown().contains("Everything is up"));
        children = launcher.children().toList();
        assertThat(children).hasSize(4);
    }

    @AfterEach
    void end() {
        launcher.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void stopsCleanlyWhenAsked() throws InterruptedException {
        launcher.destroy();

        assertThat(launcher.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(children).noneMatch(ProcessHandle::isAlive);
        assertThat(shown()).contains("Stopping", "Stopped.").doesNotContain("by itself", "by force");
    }

    @Test
    void takesItsChildrenAlongWhenItIsKilled() {
        launcher.destroyForcibly();

        Await.until("the children's end", this::shown, () -> children.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void isQuietWhenTheChildrenHearTheCtrlCFirst() throws InterruptedException {
        children.forEach(ProcessHandle::destroy);
        launcher.destroy();

        assertThat(launcher.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(shown()).contains("Stopped.").doesNotContain("by itself");
    }

    private Path screen() {
        return root.resolve("screen");
    }

    private String shown() {
        try {
            return Files.readString(screen());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
