package dev.litfass.content.media;

import dev.litfass.platform.pool.CpuPool;
import dev.litfass.platform.pool.Turns;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Has one whole picture in the memory at a time, whatever for: its bytes lie there several times, and its pixels may take
 * half of it. Whoever waits has read nothing yet.
 */
@Component
class PixelWork implements DisposableBean {

    private static final int WAITING = 240;

    private final Turns turns = new Turns(1);
    private final CpuPool pool = new CpuPool("pixels", 1, WAITING);

    /** Reads a picture and does something with it, when it is its turn. */
    <T> Mono<T> inTurn(Mono<T> work) {
        return turns.inTurn(work);
    }

    /** Looks at bytes or pixels, beside the event loop; within a turn. One that does not fit is unreadable. */
    <T> Mono<T> run(Callable<T> work) {
        return pool.run(() -> {
            try {
                return work.call();
            } catch (OutOfMemoryError e) {
                throw new IOException("the picture does not fit into the memory", e);
            }
        });
    }

    @Override
    public void destroy() {
        pool.close();
    }
}
