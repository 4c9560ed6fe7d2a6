package dev.litfass.journeys;

import dev.litfass.harness.Await;
import dev.litfass.harness.ChildProcess;
import dev.litfass.harness.LocalPorts;
import dev.litfass.harness.ProcessGroup;
import dev.litfass.harness.ServiceJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** All services as processes, on the embedded database and the simulator, exactly as {@code ./run} starts them. */
final class WholeSystem implements AutoCloseable {

    static final String ADMIN = "anna@litfass.example";
    static final String PASSWORD = "drei-brezeln-am-kanal";

    private static final List<String> SERVICES =
            List.of("gateway", "clients-service", "content-service", "monitoring-service");
    private static final Duration START = Duration.ofMinutes(15);
    private static final Duration SIGN_IN = Duration.ofSeconds(60);

    private static @Nullable WholeSystem shared;

    private final ProcessGroup group;
    private final ChildProcess launcher;
    private final int base;

    private WholeSystem(ProcessGroup group, ChildProcess launcher, int base) {
        this.group = group;
        this.launcher = launcher;
        this.base = base;
    }

    /** One system for all journeys of a run: starting it takes longer than most of them. It ends with the run. */
    static synchronized WholeSystem shared() throws IOException {
        var running = shared;
        if (running == null) {
            var started = start(List.of(), List.of("--no-demo"));
            Runtime.getRuntime().addShutdownHook(new Thread(started::close, "stop-litfass"));
            shared = started;
            return started;
        }
        return running;
    }

    /** A system of one's own with the demo data, that everything else on the machine comes before. */
    static WholeSystem startedNicely() throws IOException {
        var nice = Path.of("/usr/bin/nice");
        return start(Files.isExecutable(nice) ? List.of(nice.toString(), "-n", "3") : List.of(), List.of());
    }

    private static WholeSystem start(List<String> before, List<String> options) throws IOException {
        var group = new ProcessGroup("journeys", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
        var home = group.folder();
        for (var service : SERVICES) {
            var jar = ServiceJar.of(service);
            var target = Files.createDirectories(home.resolve(service).resolve("target"));
            Files.createSymbolicLink(target.resolve(jar.getFileName()), jar);
        }
        var base = freeBase();
        var jar = ServiceJar.REPOSITORY.resolve("local/launcher/target/launcher-1.0.0-SNAPSHOT.jar");
        var command = new ArrayList<>(before);
        command.addAll(group.java("-Xmx256m", "-jar", jar.toString()));
        command.addAll(List.of("--root", home.toString(), "--port-base", Integer.toString(base)));
        command.addAll(options);
        var launcher = group.add(new ChildProcess.Program(
                "launcher",
                command,
                Map.of(),
                group.log("launcher"),
                process -> process.output().contains("Litfass is ready")));
        return new WholeSystem(group, launcher.start().awaitReady(START), base);
    }

    String desk() {
        return "http://localhost:" + base;
    }

    /** Signed in as soon as the services let somebody in. */
    Browser signedIn(String email) {
        var browser = new Browser(desk());
        Await.until(
                "the sign-in of " + email,
                SIGN_IN,
                () -> browser.post("/session", Map.of("email", email, "password", PASSWORD))
                        .isSuccess());
        return browser;
    }

    /** What the launcher wrote so far. */
    String output() {
        return launcher.output();
    }

    String simulator() {
        return "http://127.0.0.1:" + (base + 10);
    }

    /** Kills one service without a word, as a crash would. */
    void kill(String service) {
        launcher.descendants()
                .filter(process -> process.info().commandLine().orElse("").contains(service + "-1.0.0"))
                .forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        group.closeAndDelete();
    }

    private static int freeBase() {
        while (true) {
            var base = ThreadLocalRandom.current().nextInt(200, 550) * 100;
            if (IntStream.of(0, 1, 2, 3, 10, 20, 1000, 1001, 1002, 1003)
                    .allMatch(offset -> LocalPorts.isFree(base + offset))) {
                return base;
            }
        }
    }
}
