package dev.litfass.content.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;

/** Photographs that are unlike what cameras make. */
class UprightJpegTests {

    private static final int ON_ITS_SIDE = 6;
    private static final int BASELINE = 0xC0;
    private static final int PROGRESSIVE = 0xC2;

    @Test
    void turnsAGreyOneThatNamesASamplingAsColoursHave() throws IOException {
        var grey = jpeg(BufferedImage.TYPE_BYTE_GRAY, ImageWriteParam.MODE_DISABLED);
        grey[frame(grey, BASELINE) + 11] = 0x22;

        var upright = JpegFile.upright(PictureFile.of(lying(grey)));

        assertThat(upright.needsTurning()).isFalse();
        assertThat(upright.width()).isEqualTo(32);
        assertThat(upright.height()).isEqualTo(64);
    }

    /** Its coefficients lie beside the heap until the last scan, and a few hundred bytes can ask for all of them. */
    @Test
    void leavesAProgressiveOneAsItLiesThatATurnWouldBeTooDearFor() throws IOException {
        var small = jpeg(BufferedImage.TYPE_INT_RGB, ImageWriteParam.MODE_DEFAULT);
        var side = (short) (Math.sqrt(Math.min(60_000_000, Runtime.getRuntime().maxMemory() / 36.0)) + 16);
        var sides = frame(small, PROGRESSIVE) + 5;
        ByteBuffer.wrap(small).putShort(sides, side).putShort(sides + 2, side);

        var picture = PictureFile.of(lying(small));

        assertThat(picture.needsTurning()).isTrue();
        assertThat(JpegFile.upright(picture)).isSameAs(picture);
    }

    private static byte[] jpeg(int type, int progressive) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            var how = new JPEGImageWriteParam(null);
            how.setProgressiveMode(progressive);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(new BufferedImage(64, 32, type), null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** The same with the word of a camera that was held on its side. */
    private static byte[] lying(byte[] jpeg) {
        var exif = new Metadata(ON_ITS_SIDE, null, MediaAsset.Removed.NOTHING).exif();
        var length = 2 + 6 + exif.length;
        var bytes = new ByteArrayOutputStream();
        bytes.write(jpeg, 0, 2);
        bytes.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length});
        bytes.writeBytes(new byte[] {'E', 'x', 'i', 'f', 0, 0});
        bytes.writeBytes(exif);
        bytes.write(jpeg, 2, jpeg.length - 2);
        return bytes.toByteArray();
    }

    /** Where the frame's marker stands; behind it its height, its width, and after those its first component. */
    private static int frame(byte[] jpeg, int marker) {
        for (var at = 0; at + 1 < jpeg.length; at++) {
            if ((jpeg[at] & 0xFF) == 0xFF && (jpeg[at + 1] & 0xFF) == marker) {
                return at;
            }
        }
        throw new IllegalArgumentException("no such frame");
    }
}
