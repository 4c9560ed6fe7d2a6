package dev.litfass.platform.pool;

import java.util.concurrent.Callable;
import reactor.core.publisher.Mono;

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

    /** The same for work that is done later: what is thrown while it begins, of whatever kind, is how it ended. */
    public static <T> Mono<T> mono(Callable<Mono<T>> work) {
        return Mono.create(sink -> {
            try {
                sink.onDispose(work.call()
                        .contextWrite(sink.contextView())
                        .subscribe(sink::success, sink::error, sink::success));
            } catch (Exception e) {
                sink.error(e);
            } catch (Throwable broken) {
                sink.error(new IllegalStateException("a piece of work broke down", broken));
            }
        });
    }
}
