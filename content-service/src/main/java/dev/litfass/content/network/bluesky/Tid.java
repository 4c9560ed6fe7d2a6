package dev.litfass.content.network.bluesky;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.zip.CRC32;

/**
 * A record key of the AT Protocol (atproto.com/specs/tid, read 2026-11): 53 bits of microseconds and a 10-bit clock
 * id in 13 sortable characters. Ours follows from the slot and the delivery's key alone, so that every attempt names
 * the same record.
 */
final class Tid {

    private static final char[] DIGITS = "234567abcdefghijklmnopqrstuvwxyz".toCharArray();
    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final int CLOCK_IDS = 1024;

    private Tid() {}

    static String of(Instant slot, String key) {
        var hash = crc(key);
        var micros = ChronoUnit.MICROS.between(Instant.EPOCH, slot.truncatedTo(ChronoUnit.SECONDS))
                + hash % MICROS_PER_SECOND;
        var number = micros * CLOCK_IDS + (hash / MICROS_PER_SECOND) % CLOCK_IDS;
        var text = new char[13];
        for (int place = 12; place >= 0; place--) {
            text[place] = DIGITS[(int) (number & 31)];
            number >>>= 5;
        }
        return new String(text);
    }

    private static long crc(String key) {
        var crc = new CRC32();
        crc.update(key.getBytes(UTF_8));
        return crc.getValue();
    }
}
