package dev.litfass.embeddedmongo.store;

import dev.litfass.embeddedmongo.bson.BsonBytes;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.bson.RawBsonDocument;

/** The checksum behind each document, over its bytes and its place, so that damage or a mix-up is noticed. */
record RecordSeal(int collection) {

    static final int BYTES = 4;
    private static final int SMALLEST_DOCUMENT = 5;

    byte[] seal(long record, byte[] document) {
        byte[] bytes = Arrays.copyOf(document, document.length + BYTES);
        int checksum = checksum(record, bytes, document.length);
        for (int i = 0; i < BYTES; i++) {
            bytes[document.length + i] = (byte) (checksum >>> (8 * i));
        }
        return bytes;
    }

    boolean isIntact(long record, byte[] bytes) {
        int length = bytes.length - BYTES;
        return length >= SMALLEST_DOCUMENT
                && BsonBytes.lengthAt(bytes, 0) == length
                && BsonBytes.lengthAt(bytes, length) == checksum(record, bytes, length);
    }

    private int checksum(long record, byte[] bytes, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, length);
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            crc.update((int) (record >>> shift));
        }
        crc.update(collection);
        return (int) crc.getValue();
    }

    /** The document without its checksum. */
    static RawBsonDocument unsealed(byte[] bytes) {
        return new RawBsonDocument(bytes, 0, bytes.length - BYTES);
    }
}
