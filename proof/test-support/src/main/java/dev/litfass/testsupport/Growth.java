package dev.litfass.testsupport;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Consumer;

/**
 * Holds a reader of foreign text to work in proportion to the text's length: eight times the text may cost no more than
 * forty times the thread's own time and sixteen times the memory it allocates, which a quadratic reader exceeds: one that
 * copies is seen by its memory, which is counted exactly, one that only looks again by its time.
 */
public final class Growth {

    /** So many that looking through all of them for each of them takes longer than noise, even sixteen at a time. */
    private static final int PIECES = 80_000;

    /** In characters: no longer than what is read at all. */
    private static final int LONGEST = 600_000;

    private static final int PART = 8;
    private static final int FACTOR = 40;
    private static final int MEMORY_FACTOR = 16;

    /** Below this a measurement says nothing. */
    private static final long NOISE = 2_000_000;

    private static final long MEMORY_NOISE = 1_000_000;

    private static final int TRIES = 3;

    private Growth() {}

    /** The reader may refuse a text; only the time that it takes is looked at. */
    public static void requireLinear(String piece, Consumer<String> reader) {
        var pieces = Math.min(PIECES, LONGEST / piece.length());
        var small = piece.repeat(pieces / PART);
        var large = piece.repeat(pieces);
        for (int i = 0; i < TRIES; i++) {
            spent(small, reader);
        }
        var base = Math.max(NOISE, least(small, reader));
        var grown = least(large, reader);
        if (grown > base * FACTOR) {
            throw new AssertionError("%s ms for %s pieces and %s ms for %s"
                    .formatted(base / 1_000_000, pieces / PART, grown / 1_000_000, pieces));
        }
        var memory = Math.max(MEMORY_NOISE, allocated(small, reader));
        var more = allocated(large, reader);
        if (more > memory * MEMORY_FACTOR) {
            throw new AssertionError(
                    "%s bytes for %s pieces and %s for %s".formatted(memory, pieces / PART, more, pieces));
        }
    }

    private static long least(String text, Consumer<String> reader) {
        var least = Long.MAX_VALUE;
        for (int i = 0; i < TRIES; i++) {
            least = Math.min(least, spent(text, reader));
        }
        return least;
    }

    private static long allocated(String text, Consumer<String> reader) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadAllocatedBytes();
        read(text, reader);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static long spent(String text, Consumer<String> reader) {
        var threads = ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadCpuTime();
        read(text, reader);
        return threads.getCurrentThreadCpuTime() - before;
    }

    private static void read(String text, Consumer<String> reader) {
        try {
            reader.accept(text);
        } catch (RuntimeException e) {
            // a refusal is an answer
        }
    }
}
