package dev.litfass.content.media;

import dev.litfass.platform.pool.CpuPool;
import java.util.concurrent.Callable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Decodes one picture at a time, whatever for: its pixels may take half of the memory meanwhile. */
@Component
class PixelWork implements DisposableBean {

    private static final int WAITING = 240;

    private final CpuPool pool = new CpuPool("pixels", 1, WAITING);

    <T> Mono<T> run(Callable<T> work) {
        return pool.run(work);
    }

    @Override
    public void destroy() {
        pool.close();
    }
}
