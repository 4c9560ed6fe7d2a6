package dev.litfass.simulator.network;

import java.time.Instant;

/** Makes ids that sort by time and never repeat, also when a ledger is begun anew. */
class Ids {

    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

    private long lastMillis;

    /** The sequence number makes two ids of the same millisecond differ. */
    String next(char kind, Instant now, long sequence) {
        lastMillis = Math.max(lastMillis, now.toEpochMilli());
        return kind + letters(lastMillis, 9) + letters(sequence, 5);
    }

    private static String letters(long value, int length) {
        var text = new char[length];
        long rest = value;
        for (int i = length - 1; i >= 0; i--) {
            text[i] = LETTERS.charAt((int) (rest & 31));
            rest >>>= 5;
        }
        return new String(text);
    }
}
