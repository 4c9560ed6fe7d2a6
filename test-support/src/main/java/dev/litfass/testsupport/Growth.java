package dev.litfass.testsupport;

import java.lang.management.ManagementFactory;
import java.util.function.Consumer;

/**
 * Holds a reader of foreign text to time in proportion to the text's length: eight times the text may cost no more than
 * forty times the work, which a quadratic reader exceeds. It counts the thread's own time, so a busy machine is no matter.
 */
public final class Growth {

    private static final int PIECES = 20_000;
    private static final int PART = 8;
    private static final int FACTOR = 40;

    /** Below this a measurement says nothing. */
    private static final long NOISE = 2_000_000;

    private static final int TRIES = 3;

    private Growth() {}

    /** The reader may refuse a text; only the time that it takes is looked at. */
    public static void requireLinear(String piece, Consumer<String> reader) {
        var small = piece.repeat(PIECES / PART);
        var large = piece.repeat(PIECES);
        for (int i = 0; i < TRIES; i++) {
            spent(small, reader);
        }
        var base = Math.max(NOISE, least(small, reader));
        var grown = least(large, reader);
        if (grown > base * FACTOR) {
            throw new AssertionError("%s ms for %s pieces and %s ms for %s"
                    .formatted(base / 1_000_000, PIECES / PART, grown / 1_000_000, PIECES));
        }
    }

    private static long least(String text, Consumer<String> reader) {
        var least = Long.MAX_VALUE;
        for (int i = 0; i < TRIES; i++) {
            least = Math.min(least, spent(text, reader));
        }
        return least;
    }

    private static long spent(String text, Consumer<String> reader) {
        var threads = ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadCpuTime();
        try {
            reader.accept(text);
        } catch (RuntimeException e) {
            // a refusal is an answer
        }
        return threads.getCurrentThreadCpuTime() - before;
    }
}
