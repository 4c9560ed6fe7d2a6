package dev.litfass.content.media;

import static dev.litfass.content.ContentProblem.MEDIA_NOT_ACCEPTED;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What the first bytes of a file say it is; names and declared types are not believed. Sizes are read from the
 * headers: nothing is decoded, so a picture that would fill the memory cannot.
 */
record PictureFile(String type, int width, int height) {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};

    static PictureFile of(byte[] file) {
        if (startsWith(file, PNG) && file.length > 24) {
            return new PictureFile("image/png", int32(file, 16), int32(file, 20));
        }
        if (file.length > 3 && (file[0] & 0xFF) == 0xFF && (file[1] & 0xFF) == 0xD8) {
            return jpeg(file);
        }
        if (file.length > 10 && (startsWith(file, ascii("GIF87a")) || startsWith(file, ascii("GIF89a")))) {
            return new PictureFile("image/gif", little16(file, 6), little16(file, 8));
        }
        if (file.length > 30
                && startsWith(file, ascii("RIFF"))
                && text(file, 8, 4).equals("WEBP")) {
            return webp(file);
        }
        throw MEDIA_NOT_ACCEPTED.because("only PNG, JPEG, GIF and WebP pictures are accepted");
    }

    private static PictureFile jpeg(byte[] file) {
        var at = 2;
        while (at + 9 < file.length && (file[at] & 0xFF) == 0xFF) {
            var marker = file[at + 1] & 0xFF;
            var isFrame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (isFrame) {
                return new PictureFile("image/jpeg", int16(file, at + 7), int16(file, at + 5));
            }
            at += 2 + int16(file, at + 2);
        }
        throw MEDIA_NOT_ACCEPTED.because("the JPEG file is damaged");
    }

    private static PictureFile webp(byte[] file) {
        return switch (text(file, 12, 4)) {
            case "VP8X" -> new PictureFile("image/webp", little24(file, 24) + 1, little24(file, 27) + 1);
            case "VP8 " -> new PictureFile("image/webp", little16(file, 26) & 0x3FFF, little16(file, 28) & 0x3FFF);
            case "VP8L" -> {
                var bits = little16(file, 21) | (little16(file, 23) << 16);
                yield new PictureFile("image/webp", (bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1);
            }
            default -> throw MEDIA_NOT_ACCEPTED.because("the WebP file is damaged");
        };
    }

    private static boolean startsWith(byte[] file, byte[] magic) {
        return file.length >= magic.length && Arrays.equals(file, 0, magic.length, magic, 0, magic.length);
    }

    private static byte[] ascii(String magic) {
        return magic.getBytes(ISO_8859_1);
    }

    private static String text(byte[] file, int at, int length) {
        return new String(file, at, length, ISO_8859_1);
    }

    private static int int32(byte[] file, int at) {
        return ByteBuffer.wrap(file, at, 4).getInt();
    }

    private static int int16(byte[] file, int at) {
        return ((file[at] & 0xFF) << 8) | (file[at + 1] & 0xFF);
    }

    private static int little16(byte[] file, int at) {
        return (file[at] & 0xFF) | ((file[at + 1] & 0xFF) << 8);
    }

    private static int little24(byte[] file, int at) {
        return little16(file, at) | ((file[at + 2] & 0xFF) << 16);
    }
}
