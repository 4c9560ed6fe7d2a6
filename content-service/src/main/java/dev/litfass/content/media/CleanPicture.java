package dev.litfass.content.media;

import static dev.litfass.contracts.problem.CommonProblem.TOO_LARGE;

import java.io.IOException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Looks through an uploaded file, turns a photograph the right way up, and gives one that was meant for printing the
 * colours of screens, off the event loop. Bluesky for one shows the
 * pixels as they lie (https://github.com/bluesky-social/social-app/issues/10714, read on 2026-11-28).
 */
@Component
class CleanPicture {

    private final PixelWork pixels;

    CleanPicture(PixelWork pixels) {
        this.pixels = pixels;
    }

    Mono<PictureFile> of(byte[] file) {
        return pixels.run(() -> cleaned(file))
                .onErrorMap(IOException.class, e -> TOO_LARGE.because("the picture does not fit into the memory"));
    }

    private static PictureFile cleaned(byte[] file) {
        var read = PictureFile.read(() -> PictureFile.of(file));
        var shown = read.isForPrint() ? JpegFile.onScreen(read) : read;
        return shown.needsTurning() ? JpegFile.upright(shown) : shown;
    }
}
