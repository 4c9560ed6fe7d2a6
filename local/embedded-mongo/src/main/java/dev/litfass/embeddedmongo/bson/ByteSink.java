package dev.litfass.embeddedmongo.bson;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes being collected, numbers in BSON's little-endian order. */
public final class ByteSink {

    private byte[] bytes;
    private int length;

    public ByteSink(int capacity) {
        this.bytes = new byte[capacity];
    }

    public int length() {
        return length;
    }

    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }

    /** The buffer itself; only the first {@link #length()} bytes count. */
    public byte[] buffer() {
        return bytes;
    }

    public void int8(int value) {
        room(1);
        bytes[length++] = (byte) value;
    }

    public void int32(int value) {
        room(4);
        length += 4;
        patchInt32(length - 4, value);
    }

    public void int64(long value) {
        int32((int) value);
        int32((int) (value >>> 32));
    }

    public void bytes(byte[] source) {
        bytes(source, 0, source.length);
    }

    public void bytes(byte[] source, int from, int count) {
        room(count);
        System.arraycopy(source, from, bytes, length, count);
        length += count;
    }

    void string(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        int32(utf8.length + 1);
        bytes(utf8);
        int8(0);
    }

    void cstring(String value) {
        if (value.indexOf('\0') >= 0) {
            throw new MongoError(22, "Invalid BSON: a name or pattern holds a zero character");
        }
        bytes(value.getBytes(StandardCharsets.UTF_8));
        int8(0);
    }

    public void patchInt32(int at, int value) {
        bytes[at] = (byte) value;
        bytes[at + 1] = (byte) (value >>> 8);
        bytes[at + 2] = (byte) (value >>> 16);
        bytes[at + 3] = (byte) (value >>> 24);
    }

    private void room(int count) {
        if (bytes.length - length < count) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + count));
        }
    }
}
