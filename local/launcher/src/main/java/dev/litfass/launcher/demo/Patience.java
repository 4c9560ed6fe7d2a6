package dev.litfass.launcher.demo;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for what the services do by themselves a moment later. */
final class Patience {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private Patience() {}

    /** What there is as soon as it is there; empty where it never comes. */
    static <T> Optional<T> until(Supplier<Optional<T>> look) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        Optional<T> found = look.get();
        while (found.isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(POLL.toNanos());
            found = look.get();
        }
        return found;
    }
}
