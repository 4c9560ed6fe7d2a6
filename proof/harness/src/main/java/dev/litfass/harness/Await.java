package dev.litfass.harness;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Waits for what has to come, for so long and no longer. */
public final class Await {

    private static final long PAUSE_NANOS = 100_000_000;

    private Await() {}

    /** Fails where the condition does not come true in time. */
    public static void until(String what, Duration limit, BooleanSupplier condition) {
        if (!within(limit, condition)) {
            throw new IllegalStateException("After %d s still not: %s".formatted(limit.toSeconds(), what));
        }
    }

    /** Looks again and again until the answer is there, and says what was missing if it never is. */
    public static <T> T eventually(String what, Duration limit, Supplier<@Nullable T> look) {
        var end = System.nanoTime() + limit.toNanos();
        var found = look.get();
        while (found == null) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("After %d s still not: %s".formatted(limit.toSeconds(), what));
            }
            LockSupport.parkNanos(PAUSE_NANOS);
            found = look.get();
        }
        return found;
    }

    /** False where the condition does not come true in time. */
    public static boolean within(Duration limit, BooleanSupplier condition) {
        var end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return true;
    }
}
