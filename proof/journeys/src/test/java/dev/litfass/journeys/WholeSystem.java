package dev.litfass.journeys;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** All services as processes, on the embedded database and the simulator, exactly as {@code ./run} starts them. */
final class WholeSystem implements AutoCloseable {

    static final String ADMIN = "anna@litfass.example";
    static final String PASSWORD = "drei-brezeln-am-kanal";

    private static final List<String> SERVICES =
            List.of("gateway", "clients-service", "content-service", "monitoring-service");
    private static final Duration START = Duration.ofMinutes(15);

    private static @Nullable WholeSystem shared;

    private final Process launcher;
    private final Path home;
    private final int base;
    private final StringBuffer said = new StringBuffer();

    private WholeSystem(Path home, int base, List<String> before, List<String> options) throws IOException {
        this.home = home;
        this.base = base;
        var repository = Path.of("..", "..").toAbsolutePath().normalize();
        for (var service : SERVICES) {
            var target = Files.createDirectories(home.resolve(service).resolve("target"));
            var jar = service + "-1.0.0-SNAPSHOT-app.jar";
            Files.createSymbolicLink(
                    target.resolve(jar),
                    repository.resolve(service).resolve("target").resolve(jar));
        }
        var command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-jar",
                repository
                        .resolve("local/launcher/target/launcher-1.0.0-SNAPSHOT.jar")
                        .toString(),
                "--root",
                home.toString(),
                "--port-base",
                Integer.toString(base)));
        command.addAll(options);
        this.launcher = new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** One system for all journeys of a run: starting it takes longer than most of them. It ends with the run. */
    static synchronized WholeSystem shared() throws IOException, InterruptedException {
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
    static WholeSystem startedNicely() throws IOException, InterruptedException {
        var nice = Path.of("/usr/bin/nice");
        return start(Files.isExecutable(nice) ? List.of(nice.toString(), "-n", "3") : List.of(), List.of());
    }

    private static WholeSystem start(List<String> before, List<String> options)
            throws IOException, InterruptedException {
        var system = new WholeSystem(Files.createTempDirectory("litfass-journeys"), freeBase(), before, options);
        var ready = new CountDownLatch(1);
        var listener = new Thread(() -> system.listen(ready), "launcher-output");
        listener.setDaemon(true);
        listener.start();
        if (!ready.await(START.toSeconds(), TimeUnit.SECONDS)) {
            system.close();
            throw new IllegalStateException("Litfass did not become ready:\n" + system.said);
        }
        return system;
    }

    String desk() {
        return "http://localhost:" + base;
    }

    /** What the launcher wrote so far. */
    String said() {
        return said.toString();
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

    /** Looks again and again until the answer is there, and says what was missing if it never is. */
    static <T> T eventually(String what, Duration limit, Supplier<T> look) {
        var end = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < end) {
            var found = look.get();
            if (found != null) {
                return found;
            }
            LockSupport.parkNanos(200_000_000);
        }
        throw new AssertionError("never seen: " + what);
    }

    private void listen(CountDownLatch ready) {
        try (var lines = new BufferedReader(new InputStreamReader(launcher.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                said.append(line).append('\n');
                if (line.contains("Litfass is ready")) {
                    ready.countDown();
                }
            }
        } catch (IOException e) {
            said.append(e).append('\n');
        }
    }

    @Override
    public void close() {
        try {
            launcher.destroy();
            if (!launcher.waitFor(20, TimeUnit.SECONDS)) {
                launcher.descendants().forEach(ProcessHandle::destroyForcibly);
                launcher.destroyForcibly().waitFor();
            }
            deleteHome();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void deleteHome() throws IOException {
        try (var files = Files.walk(home)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static int freeBase() {
        while (true) {
            var base = ThreadLocalRandom.current().nextInt(200, 550) * 100;
            if (IntStream.of(0, 1, 2, 3, 10, 20, 1000, 1001, 1002, 1003).allMatch(offset -> isFree(base + offset))) {
                return base;
            }
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
