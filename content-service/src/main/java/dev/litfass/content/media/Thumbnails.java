package dev.litfass.content.media;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes small pictures for lists, each once, and keeps them beside the large ones. */
@Component
class Thumbnails {

    private static final Logger log = LoggerFactory.getLogger(Thumbnails.class);

    /** Twice what lists show, for screens with small pixels. */
    static final int LONGEST_SIDE = 480;

    /** What could not be read may be by a later version. */
    private static final Duration TRIED_AGAIN_AFTER = Duration.ofDays(7);

    private final MediaStore store;
    private final MediaLibrary library;
    private final PixelWork pixels;
    private final Clock clock;

    Thumbnails(MediaStore store, MediaLibrary library, PixelWork pixels, Clock clock) {
        this.store = store;
        this.library = library;
        this.pixels = pixels;
        this.clock = clock;
    }

    /** Empty where none can be made: of a video or document, or of a file whose pixels cannot be read. */
    Mono<byte[]> of(MediaAsset asset) {
        if (!asset.isPicture() || asset.isWithoutThumbnailSince(clock.instant().minus(TRIED_AGAIN_AFTER))) {
            return Mono.empty();
        }
        var key = MediaKey.of(asset.clientId(), asset.id()).in(MediaKey.Form.THUMBNAIL);
        var known = store.bytes(key);
        return known.switchIfEmpty(pixels.inTurn(known.switchIfEmpty(Mono.defer(() -> made(asset, key)))));
    }

    private Mono<byte[]> made(MediaAsset asset, MediaKey key) {
        return store.bytes(asset.clientId(), asset.id())
                .flatMap(bytes -> pixels.run(() -> small(bytes)))
                .onErrorResume(IOException.class, e -> {
                    log.atDebug().setCause(e).log("No small picture can be made");
                    return library.withoutThumbnail(asset, clock.instant()).then(Mono.empty());
                })
                .flatMap(small -> store.put(key, small).thenReturn(small));
    }

    private static byte[] small(byte[] bytes) throws IOException {
        var read = Pixels.of(bytes, 2 * LONGEST_SIDE);
        var scale = Math.min(1.0, (double) LONGEST_SIDE / Math.max(read.getWidth(), read.getHeight()));
        var width = Math.max(1, (int) Math.round(read.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(read.getHeight() * scale));
        var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = small.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        canvas.drawImage(read, 0, 0, width, height, Color.WHITE, null);
        canvas.dispose();
        return Pixels.jpeg(small, 0.82f);
    }
}
