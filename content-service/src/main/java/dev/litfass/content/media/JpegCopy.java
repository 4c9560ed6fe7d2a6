package dev.litfass.content.media;

import static dev.litfass.content.ContentProblem.MEDIA_NOT_ACCEPTED;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes a JPEG of a picture of another kind, for networks that take nothing else. What shines through becomes white. */
@Component
public class JpegCopy {

    private static final float QUALITY = 0.92f;

    private final PixelWork pixels;

    JpegCopy(PixelWork pixels) {
        this.pixels = pixels;
    }

    /** The bytes themselves where they are a JPEG already; read when it is their turn. */
    public Mono<byte[]> of(Mono<byte[]> file) {
        return pixels.inTurn(file.flatMap(bytes ->
                        JpegFile.isOne(new PictureBytes(bytes)) ? Mono.just(bytes) : pixels.run(() -> copy(bytes))))
                .onErrorMap(IOException.class, e -> MEDIA_NOT_ACCEPTED.because("no JPEG can be made of this picture"));
    }

    private static byte[] copy(byte[] bytes) throws IOException {
        return Pixels.jpeg(opaque(Pixels.of(bytes)), QUALITY);
    }

    /** The same on white. */
    static BufferedImage opaque(BufferedImage picture) {
        if (picture.getType() == BufferedImage.TYPE_3BYTE_BGR || picture.getType() == BufferedImage.TYPE_BYTE_GRAY) {
            return picture;
        }
        var opaque = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        var canvas = opaque.createGraphics();
        canvas.drawImage(picture, 0, 0, Color.WHITE, null);
        canvas.dispose();
        return opaque;
    }
}
