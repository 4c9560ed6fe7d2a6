package dev.litfass.content.media;

import dev.litfass.platform.pool.CpuPool;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Looks through an uploaded file, turns a photograph the right way up, and gives one that was meant for printing the
 * colours of screens, off the event loop. Bluesky for one shows the
 * pixels as they lie (https://github.com/bluesky-social/social-app/issues/10714, read on 2026-11-28).
 */
@Component
class CleanPicture implements DisposableBean {

    private static final int AT_ONCE = 2;
    private static final int WAITING = 20;

    private final CpuPool looking = new CpuPool("pictures", AT_ONCE, WAITING);

    /** One at a time: its pixels lie in the memory meanwhile. */
    private final CpuPool turning = new CpuPool("pictures-turning", 1, WAITING);

    Mono<PictureFile> of(byte[] file) {
        return looking.run(() -> PictureFile.read(() -> PictureFile.of(file)))
                .flatMap(picture ->
                        picture.isForPrint() ? turning.run(() -> JpegFile.onScreen(picture)) : Mono.just(picture))
                .flatMap(picture ->
                        picture.needsTurning() ? turning.run(() -> JpegFile.upright(picture)) : Mono.just(picture));
    }

    @Override
    public void destroy() {
        looking.close();
        turning.close();
    }
}
