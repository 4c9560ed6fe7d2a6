package dev.litfass.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A service as a child process: started, watched, started again when it dies, stopped. Its standard input stays open as
 * long as this program lives; a service that watches its parent ends when it closes.
 */
class ServiceProcess {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration HEALTHY = Duration.ofMinutes(1);
    private static final Duration POLL = Duration.ofMillis(100);
    /** A Ctrl-C reaches the children as well as this program, sometimes the children first. */
    private static final Duration BENEFIT_OF_DOUBT = Duration.ofMillis(700);

    private static final int TAIL_LINES = 15;
    private static final int TAIL_BYTES = 16 * 1024;

    private final Setup setup;
    private final Terminal terminal;
    private final ScheduledExecutorService scheduler;

    private @Nullable Process process;
    private long startedAt;
    private long logBegin;
    private int deathsInARow;
    private boolean ready;
    private boolean stopping;

    /** What it takes to run the service. */
    record Setup(String name, Program program, Map<String, String> environment, Path home, Path log, URI readiness) {}

    ServiceProcess(Setup setup, Terminal terminal, ScheduledExecutorService scheduler) {
        this.setup = setup;
        this.terminal = terminal;
        this.scheduler = scheduler;
    }

    String name() {
        return setup.name();
    }

    synchronized void start() {
        if (stopping) {
            return;
        }
        var builder = new ProcessBuilder(setup.program().command())
                .directory(setup.home().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(setup.log().toFile()));
        builder.environment().putAll(setup.environment());
        try {
            logBegin = Files.exists(setup.log()) ? Files.size(setup.log()) : 0;
            Process started = builder.start();
            process = started;
            startedAt = System.nanoTime();
            ready = false;
            var unused = started.onExit().thenRun(() -> later(BENEFIT_OF_DOUBT, () -> ended(started)));
            later(POLL, this::watchForReadiness);
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be started".formatted(setup.name()), e);
        }
    }

    Path log() {
        return setup.log();
    }

    synchronized boolean isReady() {
        return ready;
    }

    /** How often it has died since it was last well. */
    synchronized int deathsInARow() {
        return deathsInARow;
    }

    synchronized @Nullable Long pid() {
        return process == null ? null : process.pid();
    }

    /** There is something to be done once with the process when it has been at work for a while. */
    boolean wantsToSettle() {
        return setup.program().whenSettled() != null;
    }

    void settle() {
        LongConsumer task = setup.program().whenSettled();
        Process running = running();
        if (task != null && running != null && running.isAlive()) {
            task.accept(running.pid());
        }
    }

    /** Asks it to end; {@link #awaitEnd} waits for that. */
    synchronized void stop() {
        stopping = true;
        if (process != null) {
            process.destroy();
        }
    }

    /** Waits as long as the program may take, then ends it by force. Says whether it had to. */
    boolean awaitEnd() {
        Process running = running();
        if (running == null) {
            return false;
        }
        try {
            if (running.waitFor(setup.program().patience().toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        running.destroyForcibly();
        return true;
    }

    /** The last lines it wrote in this life. */
    List<String> tail() {
        try (FileChannel log = FileChannel.open(setup.log())) {
            long from = Math.max(logBegin(), log.size() - TAIL_BYTES);
            ByteBuffer bytes = ByteBuffer.allocate((int) Math.max(0, log.size() - from));
            log.read(bytes, from);
            List<String> lines = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size());
        } catch (IOException e) {
            return List.of("(the log cannot be read: " + e.getMessage() + ")");
        }
    }

    private synchronized long logBegin() {
        return logBegin;
    }

    private synchronized @Nullable Process running() {
        return process;
    }

    private synchronized void ended(Process which) {
        if (stopping || process != which) {
            return;
        }
        Duration lived = Duration.ofNanos(System.nanoTime() - startedAt);
        deathsInARow = ready && lived.compareTo(HEALTHY) > 0 ? 1 : deathsInARow + 1;
        ready = false;
        Duration pause = pause();
        String report = "%s ended by itself (exit code %d after %s). It is started again in %d s. The end of %s:"
                .formatted(
                        setup.name(),
                        which.exitValue(),
                        words(lived),
                        pause.toSeconds(),
                        setup.log().getFileName());
        terminal.event(report, tail());
        later(pause, this::start);
    }

    private Duration pause() {
        Duration doubled = Duration.ofSeconds(1L << Math.min(deathsInARow - 1, 10));
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    private void watchForReadiness() {
        Process watched = running();
        if (watched == null || !watched.isAlive()) {
            return;
        }
        boolean answers = answersReady();
        synchronized (this) {
            if (stopping || process != watched) {
                return;
            }
            if (answers) {
                ready = true;
                double seconds = (System.nanoTime() - startedAt) / 1e9;
                String again = deathsInARow > 0 ? " again" : "";
                terminal.event(String.format(Locale.ROOT, "%s is ready%s (%.1f s)", setup.name(), again, seconds));
            } else {
                later(POLL, this::watchForReadiness);
            }
        }
    }

    private boolean answersReady() {
        try {
            var connection = (HttpURLConnection) setup.readiness().toURL().openConnection();
            connection.setConnectTimeout(500);
            connection.setReadTimeout(2000);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }

    private void later(Duration delay, Runnable task) {
        try {
            ScheduledFuture<?> unused = scheduler.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closing) {
            // Nothing needs to happen later any more.
        }
    }

    private static String words(Duration span) {
        return span.toMinutes() > 0
                ? span.toMinutes() + " min"
                : String.format(Locale.ROOT, "%.1f s", span.toMillis() / 1000.0);
    }
}
