package dev.litfass.content.media;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** JPEG (ITU-T T.81): segments behind markers. What cameras and editors add stands in segments of its own. */
final class JpegFile {

    private static final Logger log = LoggerFactory.getLogger(JpegFile.class);

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int COMMENT = 0xFE;
    private static final String EXIF = "Exif\0\0";

    /** One value for each pixel, across and down. */
    private static final int EACH = 0x11;

    /** Cyan, magenta, yellow and black. */
    private static final int INKS = 4;

    private static final float QUALITY = 0.95f;

    /** More than the camera of a telephone makes. */
    private static final long MOST_PIXELS = 60_000_000;

    /** Pixels, each as often as a scan goes over it: a few seconds, where a progressive file could ask for hours. */
    private static final long MOST_WORK = 500_000_000;

    private final PictureBytes file;
    private final ByteArrayOutputStream jfif = new ByteArrayOutputStream();
    private final ByteArrayOutputStream profile = new ByteArrayOutputStream();
    private final ByteArrayOutputStream adobe = new ByteArrayOutputStream();
    private final ByteArrayOutputStream frame;
    private Metadata metadata = Metadata.NONE;
    private int width;
    private int height;
    private int components;
    private int firstComponent;
    private int sampling;
    private int scans;
    private boolean isSequential;

    private JpegFile(PictureBytes file) {
        this.file = file;
        this.frame = new ByteArrayOutputStream(file.length());
    }

    static boolean isOne(PictureBytes file) {
        return file.has(0, "\u00FF\u00D8\u00FF");
    }

    static PictureFile cleaned(PictureBytes file) {
        var jpeg = walked(file);
        return jpeg.picture(jpeg.frame, jpeg.metadata);
    }

    /**
     * The picture with its pixels turned the right way up, for those who show them as they lie; itself where its colours
     * are unusual, or decoding it would take too long or too much memory, or fails.
     */
    static PictureFile upright(PictureFile picture) {
        try {
            var lying = walked(picture.content());
            if (!lying.hasUsualColours()
                    || lying.scans * picture.pixels() > MOST_WORK
                    || picture.pixels() > lying.mostPixels()) {
                return picture;
            }
            var pixels =
                    TurnedJpeg.of(lying.bare(), picture.orientation(), lying.components == 3 && lying.sampling > EACH);
            var turned = walked(new PictureBytes(pixels));
            lying.width = turned.width;
            lying.height = turned.height;
            return lying.picture(turned.frame, new Metadata(1, lying.metadata.copyright(), picture.removed()));
        } catch (IOException | RuntimeException e) {
            log.atDebug().setCause(e).log("A picture stays as it lies");
            return picture;
        }
    }

    /** True of a picture in the four colours of printing: browsers and networks show them wrongly or not at all. */
    static boolean isForPrint(PictureBytes file) {
        return PictureFile.read(() -> componentsOf(file)) == INKS;
    }

    /** What the header of the frame says; nothing is copied. */
    private static int componentsOf(PictureBytes file) {
        var at = 2;
        while (true) {
            while (file.at(at) == 0xFF) {
                at++;
            }
            var marker = file.at(at);
            if (marker == END || marker == SCAN) {
                return 0;
            }
            if (isFrame(marker)) {
                return file.at(at + 8);
            }
            at += hasNoLength(marker) ? 1 : 1 + Math.max(2, file.big16(at + 1));
        }
    }

    /** The same in the colours of screens; itself where it cannot be decoded. */
    static PictureFile onScreen(PictureFile picture) {
        try {
            var inks = walked(picture.content());
            var pixels = Pixels.of(picture.content().all());
            var shown = walked(new PictureBytes(Pixels.jpeg(JpegCopy.opaque(pixels), QUALITY)));
            return shown.picture(
                    shown.frame, new Metadata(picture.orientation(), inks.metadata.copyright(), picture.removed()));
        } catch (IOException | RuntimeException e) {
            log.atDebug().setCause(e).log("A picture keeps the colours of printing");
            return picture;
        }
    }

    /**
     * False where decoding it would take too long or too much memory.
     *
     * @param longestSide what is left of it where pixels are left out; what is read row by row needs no more memory
     */
    static boolean isDecodedSoon(PictureBytes file, int longestSide) {
        var jpeg = walked(file);
        var pixels = (long) jpeg.width * jpeg.height;
        var step = Math.max(1, Math.max(jpeg.width, jpeg.height) / longestSide);
        var kept = jpeg.isReadByRow() ? pixels / step / step : pixels;
        return jpeg.scans * pixels <= MOST_WORK && kept <= jpeg.mostPixels();
    }

    private boolean isReadByRow() {
        return isSequential && scans == 1;
    }

    /** Grey, or brightness and two colours, which is what is read into three components unless Adobe says otherwise. */
    private boolean hasUsualColours() {
        return components == 1 || (components == 3 && firstComponent <= 1 && adobe.size() == 0);
    }

    /**
     * Up to a quarter of the memory: three bytes each; and six more, beside the heap, where the decoder keeps the whole
     * picture's coefficients until the last scan.
     */
    private long mostPixels() {
        var bytes = isReadByRow() ? 3 : 9;
        return Math.min(MOST_PIXELS, Runtime.getRuntime().maxMemory() / (4 * bytes));
    }

    private static JpegFile walked(PictureBytes file) {
        var jpeg = new JpegFile(file);
        jpeg.walk();
        if (jpeg.scans == 0) {
            throw PictureFile.damaged();
        }
        return jpeg;
    }

    private PictureFile picture(ByteArrayOutputStream pixels, Metadata said) {
        var bytes = PictureBytes.of(together(jfif, exif(said), profile, adobe, pixels));
        return PictureFile.of("image/jpeg", width, height, false, said, bytes);
    }

    /** What is needed to decode the pixels as numbers, whatever colours they mean. */
    private byte[] bare() {
        return together(jfif, adobe, frame).all();
    }

    /** From marker to marker; what stands behind the end, such as a film of the same moment, is no part of the picture. */
    private void walk() {
        var at = 2;
        while (true) {
            at = marker(at);
            var marker = file.at(at);
            if (marker == END) {
                return;
            }
            if (hasNoLength(marker)) {
                at++;
                continue;
            }
            var length = file.big16(at + 1);
            var end = at + 1 + length;
            if (length < 2) {
                throw PictureFile.damaged();
            }
            file.require(at, (long) end - at);
            segment(marker, at, end);
            at = marker == SCAN ? scan(end) : end;
        }
    }

    /** Markers stand behind an FF, and any number of further FF may fill the space before them (B.1.1.2). */
    private int marker(int at) {
        if (file.at(at) != 0xFF) {
            throw PictureFile.damaged();
        }
        var next = at;
        while (file.at(next) == 0xFF) {
            next++;
        }
        return next;
    }

    private static boolean hasNoLength(int marker) {
        return marker == 0x01 || (marker >= 0xD0 && marker <= START);
    }

    private void segment(int marker, int at, int end) {
        if (isFrame(marker) && width == 0) {
            height = file.big16(at + 4);
            width = file.big16(at + 6);
            components = file.at(at + 8);
            firstComponent = file.at(at + 9);
            sampling = file.at(at + 10);
            isSequential = marker == 0xC0 || marker == 0xC1;
        }
        if (marker == 0xE1 && file.has(at + 3, EXIF)) {
            metadata = metadata.without(ExifBlock.of(file.part(Math.min(at + 9, end), end)));
        } else if (isForeign(marker, at)) {
            metadata = metadata.without(file.part(at + 3, end));
        } else {
            var to = kept(marker);
            to.write(0xFF);
            file.copy(at, end, to);
        }
    }

    private ByteArrayOutputStream kept(int marker) {
        return switch (marker) {
            case 0xE0 -> jfif;
            case 0xE2 -> profile;
            case 0xEE -> adobe;
            default -> frame;
        };
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** All that applications add but what colours need: JFIF, the colour profile, and Adobe's word on the colour space. */
    private boolean isForeign(int marker, int at) {
        return switch (marker) {
            case 0xE0 -> !file.has(at + 3, "JFIF\0");
            case 0xE2 -> !file.has(at + 3, "ICC_PROFILE\0");
            case 0xEE -> !file.has(at + 3, "Adobe");
            default -> marker == COMMENT || (marker >= 0xE1 && marker <= 0xEF);
        };
    }

    /** The pixels, up to the next marker that is none of theirs. */
    private int scan(int from) {
        scans++;
        var at = from;
        while (true) {
            if (file.at(at) != 0xFF) {
                at++;
                continue;
            }
            var next = file.at(at + 1);
            if (next != 0x00 && next != 0xFF && !(next >= 0xD0 && next <= 0xD7)) {
                file.copy(from, at, frame);
                return at;
            }
            at += next == 0xFF ? 1 : 2;
        }
    }

    private static ByteArrayOutputStream exif(Metadata said) {
        var out = new ByteArrayOutputStream();
        if (said.isWorthKeeping()) {
            var exif = said.exif();
            var length = 2 + EXIF.length() + exif.length;
            out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length});
            out.writeBytes(new byte[] {'E', 'x', 'i', 'f', 0, 0});
            out.writeBytes(exif);
        }
        return out;
    }

    private static Filled together(ByteArrayOutputStream... parts) {
        var out = new Filled(
                4 + Stream.of(parts).mapToInt(ByteArrayOutputStream::size).sum());
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) START});
        for (var part : parts) {
            try {
                part.writeTo(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) END});
        return out;
    }
}
