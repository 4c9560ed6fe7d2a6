package dev.litfass.content.media;

import dev.litfass.platform.pool.CpuPool;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Looks through an uploaded file, off the event loop. */
@Component
class CleanPicture implements DisposableBean {

    private static final int AT_ONCE = 2;
    private static final int WAITING = 20;

    private final CpuPool pool = new CpuPool("pictures", AT_ONCE, WAITING);

    Mono<PictureFile> of(byte[] file) {
        return pool.run(() -> PictureFile.of(file));
    }

    @Override
    public void destroy() {
        pool.close();
    }
}
