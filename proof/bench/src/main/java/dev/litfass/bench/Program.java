package dev.litfass.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A program as a process of its own, whose work is counted by the kernel. */
final class Program implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);
    private static final long POLL_NANOS = 50_000_000;

    /** The kernel counts in hundredths of a second, on every machine Java runs on. */
    private static final long TICK_NANOS = 10_000_000;

    /** Where user and system time stand after the name of the program. */
    private static final int USER_TIME = 11;

    private final String name;
    private final Process process;
    private final Path log;

    private Program(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /** Returns when the program is ready. */
    static Program start(
            String name, List<String> command, Map<String, String> environment, Path folder, BooleanSupplier ready) {
        var log = folder.resolve(name + ".log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        try {
            var program = new Program(name, builder.start(), log);
            program.await(ready);
            return program;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void await(BooleanSupplier ready) throws IOException {
        var end = System.nanoTime() + START.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                close();
                throw new IllegalStateException(name + " does not start:\n" + Files.readString(log));
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    /** How long it has kept a processor busy so far; zero where the kernel does not say. */
    Duration busy() {
        var stat = Path.of("/proc", Long.toString(process.pid()), "stat");
        try {
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

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
