package dev.litfass.content.remark;

import dev.litfass.platform.pool.CpuPool;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Where pins are looked for: off the event loop, since a text can be made so that each takes milliseconds. */
@Component
class PinPool {

    private static final int AT_ONCE = 2;
    private static final int WAITING = 200;

    private final CpuPool pool = new CpuPool("pins", AT_ONCE, WAITING);

    <T> Mono<T> run(Callable<T> work) {
        return pool.run(work);
    }
}
