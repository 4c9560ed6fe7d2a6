package dev.litfass.kernel.pool;

import java.util.concurrent.Callable;

/**
 * Turns an error that says something of one piece of work alone into an exception. Reactor throws such errors past every
 * operator, so nobody downstream hears of them and what waits for the end waits for ever.
 */
public final class Contained {

    private Contained() {}

    public static <T> T call(Callable<T> work) throws Exception {
        try {
            return work.call();
        } catch (StackOverflowError | LinkageError | AssertionError e) {
            throw new IllegalStateException("a piece of work broke down", e);
        }
    }
}
