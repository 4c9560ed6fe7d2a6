package dev.litfass.content.media;

import static dev.litfass.content.ContentProblem.MEDIA_NOT_ACCEPTED;

import dev.litfass.platform.pool.CpuPool;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes a JPEG of a picture of another kind, for networks that take nothing else. What shines through becomes white. */
@Component
class JpegCopy implements DisposableBean {

    /** As many as lie in memory at once without hurting anybody: 40 million of four bytes. */
    private static final long MOST_PIXELS = 40_000_000;

    private static final float QUALITY = 0.92f;
    private static final int WAITING = 20;

    /** One at a time: its pixels lie in the memory meanwhile. */
    private final CpuPool copying = new CpuPool("pictures-copying", 1, WAITING);

    Mono<byte[]> of(MediaAsset asset, byte[] bytes) {
        if (MediaType.IMAGE_JPEG_VALUE.equals(asset.type())) {
            return Mono.just(bytes);
        }
        return asset.pixels() > MOST_PIXELS
                ? Mono.error(() -> MEDIA_NOT_ACCEPTED.because("a picture of so many pixels is not made a JPEG"))
                : copying.run(() -> copy(bytes));
    }

    private static byte[] copy(byte[] bytes) throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(bytes));
        if (picture == null) {
            throw MEDIA_NOT_ACCEPTED.because("no JPEG can be made of this kind of picture");
        }
        var opaque = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        var canvas = opaque.createGraphics();
        canvas.drawImage(picture, 0, 0, Color.WHITE, null);
        canvas.dispose();
        return written(opaque);
    }

    private static byte[] written(BufferedImage picture) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    @Override
    public void destroy() {
        copying.close();
    }
}
