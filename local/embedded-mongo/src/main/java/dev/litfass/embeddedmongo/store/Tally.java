package dev.litfass.embeddedmongo.store;

import dev.litfass.embeddedmongo.bson.BsonBytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * How many records there are, and a sum over all of them. It is committed with the records it is about, so that a
 * record that is missing, too many or an older one is noticed, which the records' own checksums cannot tell.
 */
final class Tally {

    private static final long RECORD_FACTOR = 0x9E3779B97F4A7C15L;
    private static final long CHECKSUM_FACTOR = 0xC2B2AE3D27D4EB4FL;

    private long count;
    private long sum;

    void add(long record, byte[] sealed) {
        count++;
        sum += mixed(record, checksumOf(sealed));
    }

    void remove(long record, byte[] sealed) {
        count--;
        sum -= mixed(record, checksumOf(sealed));
    }

    private static int checksumOf(byte[] sealed) {
        return BsonBytes.lengthAt(sealed, sealed.length - RecordSeal.BYTES);
    }

    private static long mixed(long record, int checksum) {
        long bits = record * RECORD_FACTOR ^ (checksum & 0xffffffffL) * CHECKSUM_FACTOR;
        bits ^= bits >>> 32;
        return bits * RECORD_FACTOR;
    }

    /** Over the entries of the catalog. */
    static Tally of(Map<String, byte[]> entries) {
        Tally tally = new Tally();
        entries.forEach((key, value) -> {
            CRC32C crc = new CRC32C();
            crc.update(key.getBytes(StandardCharsets.UTF_8));
            crc.update(value);
            tally.count++;
            tally.sum += mixed(key.hashCode(), (int) crc.getValue());
        });
        return tally;
    }

    byte[] toBytes() {
        return ByteBuffer.allocate(2 * Long.BYTES).putLong(count).putLong(sum).array();
    }

    boolean is(byte[] written) {
        return Arrays.equals(toBytes(), written);
    }
}
