package dev.litfass.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A program as a process of its own. What it writes is appended to its log. */
public final class ChildProcess implements AutoCloseable {

    private static final Executor BEFORE_ANOTHER_START = CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS);
    private static final int TAIL_LINES = 40;

    /** The kernel counts in hundredths of a second, on every machine Java runs on. */
    private static final long TICK_NANOS = 10_000_000;

    /** Where user and system time stand after the name of the program. */
    private static final int USER_TIME = 11;

    private final Program program;
    private @Nullable Process process;
    private boolean keptRunning;
    private boolean closed;

    /**
     * What it takes to run it.
     *
     * @param ready whether the program works
     */
    public record Program(
            String name,
            List<String> command,
            Map<String, String> environment,
            Path log,
            Predicate<ChildProcess> ready) {}

    public ChildProcess(Program program) {
        this.program = program;
    }

    public String name() {
        return program.name();
    }

    public synchronized ChildProcess start() {
        if (closed) {
            return this;
        }
        var builder = new ProcessBuilder(program.command())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(program.log().toFile()));
        builder.environment().putAll(program.environment());
        try {
            var started = builder.start();
            process = started;
            if (keptRunning) {
                var unused = started.onExit().thenRunAsync(this::start, BEFORE_ANOTHER_START);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name() + " cannot be started", e);
        }
        return this;
    }

    /** Starts it, and again whatever ends it, as a cluster would. */
    public synchronized ChildProcess keepRunning() {
        keptRunning = true;
        return start();
    }

    /** Returns when the program works; fails with the end of its log where it does not in time, or has ended. */
    public ChildProcess awaitReady(Duration limit) {
        var inTime = Await.within(limit, () -> hasEnded() || isReady());
        if (!inTime || hasEnded()) {
            close();
            throw new IllegalStateException(
                    "%s does not start; the end of %s:%n%s".formatted(name(), program.log(), tail()));
        }
        return this;
    }

    public boolean isReady() {
        return program.ready().test(this);
    }

    private synchronized boolean hasEnded() {
        return !keptRunning && !isAlive();
    }

    synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** All that it wrote so far, in all its lives. */
    public String output() {
        try {
            return Files.exists(program.log()) ? Files.readString(program.log(), StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String tail() {
        var lines = output().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
    }

    /** The processes that it has started, and those that these have started. */
    public synchronized Stream<ProcessHandle> descendants() {
        return process == null ? Stream.of() : process.descendants();
    }

    /** How long it has kept a processor busy so far; zero where the kernel does not say. */
    public synchronized Duration cpuTime() {
        try {
            var stat = Path.of("/proc", process == null ? "none" : Long.toString(process.pid()), "stat");
            if (!Files.exists(stat)) {
                return Duration.ZERO;
            }
            var line = Files.readString(stat);
            var fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            var ticks = Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[USER_TIME + 1]);
            return Duration.ofNanos(ticks * TICK_NANOS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL: nothing is written, nothing is closed. */
    public synchronized void kill() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    /** SIGSTOP: it stands still wherever it is, until {@link #resume}, without knowing. */
    public synchronized void suspend() {
        signal("-STOP");
    }

    public synchronized void resume() {
        signal("-CONT");
    }

    private void signal(String signal) {
        if (process == null || !process.isAlive()) {
            return;
        }
        try {
            new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Kills it and whatever it has started. */
    @Override
    public synchronized void close() {
        closed = true;
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().onExit().join();
        }
    }

    @Override
    public String toString() {
        return name();
    }
}
