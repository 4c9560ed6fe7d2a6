package dev.litfass.launcher.demo;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Fills in the demo data and tries again while a service is busy or away: every step of it looks first whether it is
 * done. What trying again would not mend is said in a sentence with what to do.
 */
public class FillDemo {

    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERRORS = 500;
    private static final List<Integer> PAUSES = List.of(1, 2, 4, 8, 15, 30, 30, 30, 30, 30, 30, 30);

    private final Runnable fill;
    private final Consumer<String> progress;
    private final Consumer<Duration> pause;

    FillDemo(Runnable fill, Consumer<String> progress, Consumer<Duration> pause) {
        this.fill = fill;
        this.progress = progress;
        this.pause = pause;
    }

    public static FillDemo of(DemoData data, Consumer<String> progress) {
        return new FillDemo(data::fill, progress, time -> LockSupport.parkNanos(time.toNanos()));
    }

    /** Returns when everything is there; otherwise the message of the failure says what to do. */
    public void untilComplete() {
        for (int seconds : PAUSES) {
            try {
                fill.run();
                return;
            } catch (DemoFailed e) {
                if (!mayPass(e)) {
                    throw new DemoFailed(e.status(), advice(e));
                }
                progress.accept("The demo data waits for a busy part of Litfass; trying again in %d s. %s"
                        .formatted(seconds, e.getMessage()));
                pause.accept(Duration.ofSeconds(seconds));
            }
        }
        lastTry();
    }

    private void lastTry() {
        try {
            fill.run();
        } catch (DemoFailed e) {
            throw new DemoFailed(e.status(), advice(e));
        }
    }

    private static boolean mayPass(DemoFailed failure) {
        return failure.status() == 0 || failure.status() == TOO_MANY || failure.status() >= SERVER_ERRORS;
    }

    private static String advice(DemoFailed failure) {
        if (failure.status() == UNAUTHORIZED) {
            return "The demo's people have other passwords here than this version knows: start with ./run --fresh to"
                    + " empty the data and fill it anew, or sign in with the passwords that were set. "
                    + failure.getMessage();
        }
        return mayPass(failure)
                ? "Stop with Ctrl-C and start ./run again when the machine is less busy, it goes on where it stopped. "
                        + failure.getMessage()
                : "Start with ./run --fresh to empty the data and fill it anew. " + failure.getMessage();
    }
}
