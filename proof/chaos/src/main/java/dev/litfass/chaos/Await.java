package dev.litfass.chaos;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what has to come, for so long and no longer. */
final class Await {

    private static final long PAUSE_NANOS = 200_000_000;

    private Await() {}

    static void until(String what, Duration limit, BooleanSupplier condition) {
        if (!within(limit, condition)) {
            throw new IllegalStateException("After %d s still not: %s".formatted(limit.toSeconds(), what));
        }
    }

    static boolean within(Duration limit, BooleanSupplier condition) {
        var end = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < end) {
            if (condition.getAsBoolean()) {
                return true;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return condition.getAsBoolean();
    }
}
