package dev.litfass.content.media;

import static dev.litfass.content.ContentProblem.MEDIA_NOT_ACCEPTED;
import static dev.litfass.content.ContentProblem.MEDIA_NOT_FOUND;

import dev.litfass.contracts.id.ClientId;
import java.io.IOException;
import java.time.Clock;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Cuts a picture to another ratio; what comes of it is a picture of its own, with the same notes. */
@Component
class CropPicture {

    private static final float QUALITY = 0.92f;

    private final MediaAssets assets;
    private final MediaStore store;
    private final AddMedia add;
    private final Clock clock;
    private final PixelWork pixels;

    CropPicture(MediaAssets assets, MediaStore store, AddMedia add, Clock clock, PixelWork pixels) {
        this.assets = assets;
        this.store = store;
        this.add = add;
        this.clock = clock;
        this.pixels = pixels;
    }

    /** @param wide and {@code high}: the ratio, for example 4 and 5 */
    Mono<MediaAsset> to(ClientId client, AssetId id, int wide, int high) {
        return assets.findByClientIdAndId(client, id)
                .switchIfEmpty(Mono.error(() -> MEDIA_NOT_FOUND.because("no picture %s", id)))
                .flatMap(asset -> cut(asset, wide, high)
                        .flatMap(bytes -> add.picture(
                                client,
                                AssetId.fresh(clock),
                                name(asset, wide, high),
                                Mono.just(bytes),
                                asset.noted().ofOtherPixels())));
    }

    private Mono<byte[]> cut(MediaAsset asset, int wide, int high) {
        if (!asset.isPicture() || asset.isAnimated()) {
            return Mono.error(() -> MEDIA_NOT_ACCEPTED.because("only pictures that stand still are cut"));
        }
        return pixels.inTurn(store.bytes(asset.clientId(), asset.id())
                        .flatMap(bytes -> pixels.run(() -> cut(bytes, asset, wide, high))))
                .onErrorMap(
                        IOException.class,
                        e -> MEDIA_NOT_ACCEPTED.because("the pixels of this picture cannot be read"));
    }

    private static byte[] cut(byte[] bytes, MediaAsset asset, int wide, int high) throws IOException {
        var picture = Pixels.of(bytes);
        var area = CropArea.of(
                picture.getWidth(),
                picture.getHeight(),
                wide,
                high,
                asset.noted().focus());
        var part = picture.getSubimage(area.x(), area.y(), area.width(), area.height());
        return Pixels.jpeg(JpegCopy.opaque(part), QUALITY);
    }

    private static String name(MediaAsset asset, int wide, int high) {
        return asset.name() + " (" + wide + ":" + high + ")";
    }
}
