package dev.litfass.content.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** The bytes of a file, read at places that may not exist: where the file is too short, it is cut off. */
final class PictureBytes {

    private final byte[] bytes;

    PictureBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    static PictureBytes of(ByteArrayOutputStream out) {
        return new PictureBytes(out instanceof Filled filled ? filled.all() : out.toByteArray());
    }

    byte[] all() {
        return bytes;
    }

    int length() {
        return bytes.length;
    }

    /** Refuses a file that has not so many bytes from here on. */
    void require(long at, long length) {
        if (at < 0 || length < 0 || at + length > bytes.length) {
            throw PictureFile.cutOff();
        }
    }

    int at(int at) {
        require(at, 1);
        return bytes[at] & 0xFF;
    }

    int big16(int at) {
        return (at(at) << 8) | at(at + 1);
    }

    int little16(int at) {
        return at(at) | (at(at + 1) << 8);
    }

    int little24(int at) {
        return little16(at) | (at(at + 2) << 16);
    }

    long big32(int at) {
        return ((long) big16(at) << 16) | big16(at + 2);
    }

    long little32(int at) {
        return little16(at) | ((long) little16(at + 2) << 16);
    }

    String text(int at, int length) {
        require(at, length);
        return new String(bytes, at, length, ISO_8859_1);
    }

    boolean has(int at, String magic) {
        return at >= 0
                && at + magic.length() <= bytes.length
                && text(at, magic.length()).equals(magic);
    }

    PictureBytes part(int from, int to) {
        require(from, (long) to - from);
        return new PictureBytes(Arrays.copyOfRange(bytes, from, to));
    }

    void copy(int from, int to, ByteArrayOutputStream out) {
        require(from, (long) to - from);
        out.write(bytes, from, to - from);
    }
}
