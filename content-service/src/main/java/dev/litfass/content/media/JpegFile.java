package dev.litfass.content.media;

import java.io.ByteArrayOutputStream;

/** JPEG (ITU-T T.81): segments behind markers. What cameras and editors add stands in segments of its own. */
final class JpegFile {

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int COMMENT = 0xFE;
    private static final String EXIF = "Exif\0\0";

    private final PictureBytes file;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private Metadata metadata = Metadata.NONE;
    private int width;
    private int height;
    private boolean scanned;

    private JpegFile(PictureBytes file) {
        this.file = file;
    }

    static boolean isOne(PictureBytes file) {
        return file.has(0, "\u00FF\u00D8\u00FF");
    }

    static PictureFile cleaned(PictureBytes file) {
        var jpeg = new JpegFile(file);
        jpeg.walk();
        if (!jpeg.scanned) {
            throw PictureFile.damaged();
        }
        return PictureFile.of(
                "image/jpeg", jpeg.width, jpeg.height, false, jpeg.metadata, PictureBytes.of(jpeg.together()));
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
        }
        if (marker == 0xE1 && file.has(at + 3, EXIF)) {
            metadata = metadata.withoutExif(file.part(Math.min(at + 9, end), end));
        } else if (isForeign(marker, at)) {
            metadata = metadata.without(file.part(at + 3, end));
        } else {
            kept.write(0xFF);
            file.copy(at, end, kept);
        }
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
        scanned = true;
        var at = from;
        while (true) {
            if (file.at(at) != 0xFF) {
                at++;
                continue;
            }
            var next = file.at(at + 1);
            if (next != 0x00 && next != 0xFF && !(next >= 0xD0 && next <= 0xD7)) {
                file.copy(from, at, kept);
                return at;
            }
            at += next == 0xFF ? 1 : 2;
        }
    }

    private ByteArrayOutputStream together() {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) START});
        var rest = kept.toByteArray();
        var jfif = rest.length > 4 && (rest[1] & 0xFF) == 0xE0 ? 2 + (((rest[2] & 0xFF) << 8) | (rest[3] & 0xFF)) : 0;
        out.write(rest, 0, jfif);
        if (metadata.isWorthKeeping()) {
            var exif = metadata.exif();
            var length = 2 + EXIF.length() + exif.length;
            out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length});
            out.writeBytes(new byte[] {'E', 'x', 'i', 'f', 0, 0});
            out.writeBytes(exif);
        }
        out.write(rest, jfif, rest.length - jfif);
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) END});
        return out;
    }
}
