package dev.litfass.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A program of the plant as a process of its own. Whatever ends it, it is started again, as a cluster would. */
final class Part implements AutoCloseable {

    private static final Duration BEFORE_ANOTHER_START = Duration.ofMillis(500);

    private final Setup setup;
    private @Nullable Process process;
    private int starts;
    private boolean closed;

    /**
     * What it takes to run it.
     *
     * @param ready whether the program works
     */
    record Setup(String name, List<String> command, Map<String, String> environment, Path log, BooleanSupplier ready) {}

    Part(Setup setup) {
        this.setup = setup;
    }

    String name() {
        return setup.name();
    }

    synchronized Part start() {
        if (closed) {
            return this;
        }
        var builder = new ProcessBuilder(setup.command())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(setup.log().toFile()));
        builder.environment().putAll(setup.environment());
        try {
            var started = builder.start();
            process = started;
            starts++;
            var unused = started.onExit().thenRunAsync(this::start, later());
        } catch (IOException e) {
            throw new UncheckedIOException(setup.name() + " cannot be started", e);
        }
        return this;
    }

    private static Executor later() {
        return CompletableFuture.delayedExecutor(BEFORE_ANOTHER_START.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** SIGKILL: nothing is written, nothing is closed. */
    synchronized void kill() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    /** SIGSTOP: it stands still wherever it is, until {@link #goOn}, without knowing. */
    synchronized void stop() {
        signal("-STOP");
    }

    synchronized void goOn() {
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

    /** How often it was started. */
    synchronized int starts() {
        return starts;
    }

    boolean isReady() {
        return setup.ready().getAsBoolean();
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    @Override
    public String toString() {
        return setup.name();
    }
}
