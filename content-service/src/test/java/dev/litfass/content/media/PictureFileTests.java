package dev.litfass.content.media;

import static dev.litfass.content.ContentProblem.MEDIA_NOT_ACCEPTED;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.litfass.content.Cases;
import dev.litfass.content.media.MediaAsset.Removed;
import dev.litfass.contracts.problem.Problem;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFileTests {

    @Test
    @Tag("case-37")
    void takesOutWhereAPictureWasTakenAndChangesNoPixel() throws IOException {
        var file = Cases.bytes("37-exif-place/with-place.jpg");

        var picture = PictureFile.of(file);

        assertThat(picture.removed()).isEqualTo(Removed.LOCATION);
        assertThat(text(picture)).doesNotContain("GPS", "Canon", "SN-");
        assertThat(picture.content().length()).isLessThan(file.length);
        assertSamePixels(file, picture.content().all());
    }

    @Test
    void findsNothingToTakeOutOfWhatItHasCleaned() {
        for (var path : new String[] {
            "37-exif-place/with-place.jpg",
            "38-jpeg-fill-bytes/plain.jpg",
            "40-animated-gif-bluesky/two-frames.gif",
            "41-mastodon-pixels/81-megapixel.png"
        }) {
            var once = PictureFile.of(Cases.bytes(path));

            assertThat(PictureFile.of(once.content().all()).content().all())
                    .as(path)
                    .isEqualTo(once.content().all());
        }
    }

    @Test
    @Tag("case-38")
    void stepsOverTheFillBytesBeforeAMarker() throws IOException {
        var filled = Cases.bytes("38-jpeg-fill-bytes/fill-bytes.jpg");
        var plain = PictureFile.of(Cases.bytes("38-jpeg-fill-bytes/plain.jpg"));

        var picture = PictureFile.of(filled);

        assertThat(picture.width()).isEqualTo(plain.width()).isPositive();
        assertThat(picture.height()).isEqualTo(plain.height()).isPositive();
        assertSamePixels(filled, picture.content().all());
    }

    @ParameterizedTest
    @Tag("case-39")
    @ValueSource(strings = {"39-cut-off-picture/cut.jpg", "39-cut-off-picture/cut.png"})
    void refusesAPictureWhoseEndIsMissing(String path) {
        refused(Cases.bytes(path), "cut off");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "37-exif-place/with-place.jpg",
                "38-jpeg-fill-bytes/fill-bytes.jpg",
                "40-animated-gif-bluesky/two-frames.gif",
                "41-mastodon-pixels/81-megapixel.png"
            })
    void refusesAPictureWhereverItIsCutOff(String path) {
        var file = Cases.bytes(path);
        for (var length = 0; length < file.length; length += 1 + file.length / 500) {
            refused(Arrays.copyOf(file, length), "");
        }
    }

    @Test
    @Tag("case-40")
    void tellsAPictureThatMovesFromOneThatDoesNot() {
        assertThat(PictureFile.of(Cases.bytes("40-animated-gif-bluesky/two-frames.gif"))
                        .animated())
                .isTrue();
        assertThat(PictureFile.of(Cases.bytes("38-jpeg-fill-bytes/plain.jpg")).animated())
                .isFalse();
    }

    @Test
    @Tag("case-41")
    void readsTheSizeOfAPictureThatIsLargeOnlyWhenItIsShown() {
        var picture = PictureFile.of(Cases.bytes("41-mastodon-pixels/81-megapixel.png"));

        assertThat(picture.width()).isEqualTo(9000);
        assertThat(picture.height()).isEqualTo(9000);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0", "-1, 1", "70000, 1", "60000, 60000", "2147483647, 2147483647"})
    void refusesSizesThatNoPictureHas(int width, int height) throws IOException {
        var png = picture("png");
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);

        refused(png, "");
    }

    @ParameterizedTest
    @CsvSource({"1, 4, 2", "3, 4, 2", "6, 2, 4", "8, 2, 4"})
    void keepsWhichWayUpAPictureIsShownAndWhoseItIs(int orientation, int width, int height) throws IOException {
        for (var little : new boolean[] {true, false}) {
            var file = withExif(picture("jpg"), orientation, little);

            var picture = PictureFile.of(file);

            assertThat(picture.width()).isEqualTo(width);
            assertThat(picture.height()).isEqualTo(height);
            assertThat(text(picture)).contains("Sonnenschein").doesNotContain("Kamera");
            assertThat(PictureFile.of(picture.content().all()).content().all())
                    .isEqualTo(picture.content().all());
            assertSamePixels(file, picture.content().all());
        }
    }

    @Test
    void takesTextsAndTimesOutOfAPng() throws IOException {
        var png = picture("png");
        var chunk = ByteBuffer.allocate(12 + 20)
                .putInt(20)
                .put("tEXtLocation\0GPSLatitude".substring(0, 24).getBytes(ISO_8859_1))
                .putInt(0)
                .array();
        var file = new ByteArrayOutputStream();
        file.write(png, 0, 33);
        file.writeBytes(chunk);
        file.write(png, 33, png.length - 33);
        file.writeBytes("behind the end".getBytes(ISO_8859_1));

        var picture = PictureFile.of(file.toByteArray());

        assertThat(picture.removed()).isEqualTo(Removed.LOCATION);
        assertThat(picture.content().all()).isEqualTo(png);
    }

    @Test
    void takesExifAndXmpOutOfAWebp() {
        var file = webp(true);

        var picture = PictureFile.of(file);

        assertThat(picture.width()).isEqualTo(3);
        assertThat(picture.removed()).isEqualTo(Removed.LOCATION);
        assertThat(picture.content().all()).isEqualTo(webp(false));
    }

    @Test
    void refusesWhatIsNoPicture() {
        refused("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(ISO_8859_1), "only");
        refused(new byte[0], "only");
    }

    /** Whatever stands in a file, it is a picture or it is refused in words. */
    @Test
    void answersEveryChangedFileWithAPictureOrAProblem() throws IOException {
        var random = new Random(37);
        for (var original : new byte[][] {
            withExif(picture("jpg"), 6, true),
            Cases.bytes("40-animated-gif-bluesky/two-frames.gif"),
            picture("png"),
            webp(true)
        }) {
            for (var i = 0; i < 5000; i++) {
                var file = original.clone();
                for (var change = random.nextInt(4); change >= 0; change--) {
                    file[random.nextInt(file.length)] = (byte) random.nextInt();
                }
                try {
                    var picture = PictureFile.of(file);
                    assertThat((long) picture.width() * picture.height()).isBetween(1L, PictureFile.MOST_PIXELS);
                } catch (Problem problem) {
                    assertThat(problem.is(MEDIA_NOT_ACCEPTED))
                            .as("change %d of seed 37", i)
                            .isTrue();
                }
            }
        }
    }

    private static void refused(byte[] file, String words) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> PictureFile.of(file))
                .matches(problem -> problem.is(MEDIA_NOT_ACCEPTED))
                .matches(problem -> problem.detail().contains(words));
    }

    private static String text(PictureFile picture) {
        return new String(picture.content().all(), ISO_8859_1);
    }

    private static byte[] picture(String format) throws IOException {
        var image = new BufferedImage(4, 2, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 1, 0xFF8800);
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static void assertSamePixels(byte[] one, byte[] other) throws IOException {
        var first = ImageIO.read(new ByteArrayInputStream(one));
        var second = ImageIO.read(new ByteArrayInputStream(other));
        assertThat(second.getRGB(0, 0, second.getWidth(), second.getHeight(), null, 0, second.getWidth()))
                .isEqualTo(first.getRGB(0, 0, first.getWidth(), first.getHeight(), null, 0, first.getWidth()));
    }

    private static byte[] withExif(byte[] jpeg, int orientation, boolean little) {
        var tiff = ByteBuffer.allocate(100)
                .order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN)
                .put((little ? "II" : "MM").getBytes(ISO_8859_1))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 3);
        tiff.putShort((short) 0x0110).putShort((short) 2).putInt(7).putInt(60);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putShort((short) 0x8298).putShort((short) 2).putInt(13).putInt(70).putInt(0);
        tiff.position(60).put("Kamera\0".getBytes(ISO_8859_1));
        tiff.position(70).put("Sonnenschein\0".getBytes(ISO_8859_1));
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, 108, 'E', 'x', 'i', 'f', 0, 0});
        out.writeBytes(tiff.array());
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    /** Only its headers are a picture's; nothing here decodes the pixels. */
    private static byte[] webp(boolean metadata) {
        var chunks = new ByteArrayOutputStream();
        chunk(chunks, "VP8X", new byte[] {(byte) (metadata ? 0x0C : 0), 0, 0, 0, 2, 0, 0, 1, 0, 0});
        chunk(chunks, "VP8L", new byte[] {0x2F, 2, 0x40, 0, 0, 7});
        if (metadata) {
            chunk(chunks, "EXIF", "II*\0\1".getBytes(ISO_8859_1));
            chunk(chunks, "XMP ", "<exif:GPSLatitude>52".getBytes(ISO_8859_1));
        }
        var file = new ByteArrayOutputStream();
        chunk(file, "RIFF", ("WEBP" + chunks.toString(ISO_8859_1)).getBytes(ISO_8859_1));
        return file.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] data) {
        out.writeBytes(name.getBytes(ISO_8859_1));
        out.writeBytes(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(data.length)
                .array());
        out.writeBytes(data);
        if (data.length % 2 == 1) {
            out.write(0);
        }
    }
}
