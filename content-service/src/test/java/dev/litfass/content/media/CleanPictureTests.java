package dev.litfass.content.media;

import static dev.litfass.content.ContentProblem.MEDIA_NOT_ACCEPTED;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.content.media.MediaAsset.Removed;
import dev.litfass.contracts.problem.Problem;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanPictureTests {

    private static final int WIDTH = 75;
    private static final int HEIGHT = 42;
    private static final int ROUNDS = 400;

    private final PixelWork pixels = new PixelWork();
    private final CleanPicture clean = new CleanPicture(pixels);

    @AfterEach
    void close() {
        pixels.destroy();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void turnsAPhotographTheRightWayUp(int orientation) throws IOException {
        var jpeg = jpeg(BufferedImage.TYPE_INT_RGB, false);

        var picture = cleaned(with(exif(orientation), jpeg));

        assertThat(picture.orientation()).isEqualTo(1);
        assertShows(picture, jpeg, orientation);
    }

    @ParameterizedTest
    @CsvSource({"10, false", "10, true", "5, true"})
    void turnsGreyAndProgressiveOnesToo(int type, boolean progressive) throws IOException {
        var jpeg = jpeg(type, progressive);

        for (var orientation = 2; orientation <= 8; orientation++) {
            assertShows(cleaned(with(exif(orientation), jpeg)), jpeg, orientation);
        }
    }

    @Test
    void leavesNothingOfThePlaceInATurnedPicture() throws IOException {
        var file = with(exif(6), jpeg(BufferedImage.TYPE_INT_RGB, false));
        assertThat(text(file)).contains("Kamera", "\u0088\u0025\0\4");

        var picture = cleaned(file);

        assertThat(picture.removed()).isEqualTo(Removed.LOCATION);
        assertThat(text(picture.content().all()))
                .contains("Sonnenschein")
                .doesNotContain("Kamera", "\u0088\u0025\0\4", "GPS");
        assertThat(PictureFile.of(picture.content().all()).orientation()).isEqualTo(1);
        assertThat(cleaned(picture.content().all()).content().all())
                .isEqualTo(picture.content().all());
    }

    /** Telephones write a profile and no JFIF segment; ImageIO alone refuses such a file. */
    @Test
    void keepsTheColourProfileOfATurnedPicture() throws IOException {
        var jpeg = withoutJfif(jpeg(BufferedImage.TYPE_INT_RGB, false));
        var profile = segment(0xE2, "ICC_PROFILE\0\1\1these are the colours".getBytes(ISO_8859_1));

        var picture = cleaned(with(exif(6), with(profile, jpeg)));

        assertThat(picture.orientation()).isEqualTo(1);
        assertThat(text(picture.content().all())).contains("these are the colours");
        assertThat(picture.width()).isEqualTo(HEIGHT);
    }

    /** The encoder divides by them, and a division by zero there ends the process. */
    @Test
    void takesNoTablesFromTheFile() throws IOException {
        var jpeg = jpeg(BufferedImage.TYPE_INT_RGB, false);
        for (var table = text(jpeg).indexOf("\u00FF\u00DB");
                table > 0;
                table = text(jpeg).indexOf("\u00FF\u00DB", table + 1)) {
            Arrays.fill(jpeg, table + 5, table + 5 + 64, (byte) 0);
        }

        assertThat(cleaned(with(exif(6), jpeg)).orientation()).isEqualTo(1);
    }

    @Test
    void isNotLedToDecodeForHours() throws IOException {
        var jpeg = jpeg(BufferedImage.TYPE_INT_RGB, true);
        var scan = text(jpeg).lastIndexOf("\u00FF\u00DA");
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, scan);
        for (var i = 0; i < 2_000_000_000 / 4 / 250_000; i++) {
            out.write(jpeg, scan, jpeg.length - 2 - scan);
        }
        out.write(jpeg, jpeg.length - 2, 2);
        var large = ByteBuffer.wrap(out.toByteArray());
        var frame = text(jpeg).indexOf("\u00FF\u00C2");
        large.putShort(frame + 5, (short) 500).putShort(frame + 7, (short) 501);

        var picture = cleaned(with(exif(6), large.array()));

        assertThat(picture.orientation()).isEqualTo(6);
        assertThat(picture.width()).isEqualTo(500);
    }

    @Test
    void leavesWhatTakesTooMuchMemoryAsItLies() throws IOException {
        var jpeg = jpeg(BufferedImage.TYPE_INT_RGB, false);
        var frame = text(jpeg).indexOf("\u00FF\u00C0");
        ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) 4000).putShort(frame + 7, (short) 62_000);

        var picture = cleaned(with(exif(8), jpeg));

        assertThat(picture.width()).isEqualTo(4000);
        assertThat(picture.height()).isEqualTo(62_000);
        assertThat(PictureFile.of(picture.content().all()).orientation()).isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 255, 65_535})
    void doesNotBelieveAnOrientationThereIsNot(int orientation) throws IOException {
        var jpeg = jpeg(BufferedImage.TYPE_INT_RGB, false);

        var picture = cleaned(with(exif(orientation), jpeg));

        assertThat(picture.orientation()).isEqualTo(1);
        assertThat(picture.width()).isEqualTo(WIDTH);
    }

    /** Whatever stands in a file, it is a picture or it is refused in words. */
    @Test
    void answersEveryChangedFileWithAPictureOrAProblem() throws IOException {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (var original : new byte[][] {
            with(exif(6), jpeg(BufferedImage.TYPE_INT_RGB, false)),
            with(exif(3), jpeg(BufferedImage.TYPE_INT_RGB, true))
        }) {
            for (var i = 0; i < ROUNDS; i++) {
                var file = Arrays.copyOf(original, original.length - (i % 3 == 0 ? random.nextInt(200) : 0));
                for (var change = random.nextInt(6); change > 0; change--) {
                    file[random.nextInt(i % 2 == 0 ? Math.min(800, file.length) : file.length)] =
                            (byte) random.nextInt();
                }
                try {
                    assertThat(cleaned(file).width()).as("seed %d", seed).isPositive();
                } catch (Problem problem) {
                    assertThat(problem.is(MEDIA_NOT_ACCEPTED))
                            .as("seed %d", seed)
                            .isTrue();
                }
            }
        }
    }

    private PictureFile cleaned(byte[] file) {
        return Objects.requireNonNull(clean.of(file).block());
    }

    /** What a viewer sees who looks at the Exif block is what is there for one who does not. */
    private static void assertShows(PictureFile picture, byte[] before, int orientation) throws IOException {
        var lying = ImageIO.read(new ByteArrayInputStream(before));
        var shown = ImageIO.read(new ByteArrayInputStream(picture.content().all()));
        var onASide = orientation >= 5;
        assertThat(shown.getWidth()).isEqualTo(picture.width()).isEqualTo(onASide ? HEIGHT : WIDTH);
        assertThat(shown.getHeight()).isEqualTo(picture.height()).isEqualTo(onASide ? WIDTH : HEIGHT);
        for (var y = 0; y < shown.getHeight(); y++) {
            for (var x = 0; x < shown.getWidth(); x++) {
                var is = new Color(shown.getRGB(x, y));
                var was = new Color(place(lying, orientation, x, y));
                var off = Math.abs(is.getRed() - was.getRed())
                        + Math.abs(is.getGreen() - was.getGreen())
                        + Math.abs(is.getBlue() - was.getBlue());
                assertThat(off).as("%d: %d, %d", orientation, x, y).isLessThan(40);
            }
        }
    }

    /** Exif 2.32, tag 0x0112: which side of the picture its first row and first column are. */
    private static int place(BufferedImage lying, int orientation, int x, int y) {
        var right = lying.getWidth() - 1;
        var bottom = lying.getHeight() - 1;
        return switch (orientation) {
            case 2 -> lying.getRGB(right - x, y);
            case 3 -> lying.getRGB(right - x, bottom - y);
            case 4 -> lying.getRGB(x, bottom - y);
            case 5 -> lying.getRGB(y, x);
            case 6 -> lying.getRGB(y, bottom - x);
            case 7 -> lying.getRGB(right - y, bottom - x);
            case 8 -> lying.getRGB(right - y, x);
            default -> lying.getRGB(x, y);
        };
    }

    private static byte[] jpeg(int type, boolean progressive) throws IOException {
        var image = new BufferedImage(WIDTH, HEIGHT, type);
        for (var y = 0; y < HEIGHT; y++) {
            for (var x = 0; x < WIDTH; x++) {
                image.setRGB(x, y, new Color(3 * x, 6 * y, 2 * (x + y / 2)).getRGB());
            }
        }
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var how = new JPEGImageWriteParam(null);
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(0.95f);
        how.setOptimizeHuffmanTables(true);
        how.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
        var out = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), how);
        }
        writer.dispose();
        return out.toByteArray();
    }

    /** A camera, the orientation, whose it is, and a directory of the place. */
    private static byte[] exif(int orientation) {
        var tiff = ByteBuffer.allocate(140).put("Exif\0\0MM\0*".getBytes(ISO_8859_1));
        tiff.putInt(8).putShort((short) 4);
        tiff.putShort((short) 0x0110).putShort((short) 2).putInt(7).putInt(80);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putShort((short) 0x8298).putShort((short) 2).putInt(13).putInt(90).putInt(0);
        tiff.position(6 + 10 + 3 * 12)
                .putShort((short) 0x8825)
                .putShort((short) 4)
                .putInt(1)
                .putInt(110);
        tiff.position(6 + 80).put("Kamera\0".getBytes(ISO_8859_1));
        tiff.position(6 + 90).put("Sonnenschein\0".getBytes(ISO_8859_1));
        tiff.position(6 + 110)
                .putShort((short) 1)
                .putShort((short) 1)
                .putShort((short) 2)
                .putInt(2)
                .put((byte) 'N');
        return segment(0xE1, tiff.array());
    }

    private static byte[] segment(int marker, byte[] data) {
        return ByteBuffer.allocate(data.length + 4)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (data.length + 2))
                .put(data)
                .array();
    }

    private static byte[] with(byte[] segment, byte[] jpeg) {
        return ByteBuffer.allocate(segment.length + jpeg.length)
                .put(jpeg, 0, 2)
                .put(segment)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    private static byte[] withoutJfif(byte[] jpeg) {
        assertThat(text(jpeg).indexOf("JFIF")).isEqualTo(6);
        var rest = 4 + ByteBuffer.wrap(jpeg).getShort(4);
        return ByteBuffer.allocate(jpeg.length - rest + 2)
                .put(jpeg, 0, 2)
                .put(jpeg, rest, jpeg.length - rest)
                .array();
    }

    private static String text(byte[] file) {
        return new String(file, ISO_8859_1);
    }
}
