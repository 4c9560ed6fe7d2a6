package dev.litfass.embeddedmongo.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Part of an index field's range, in the bytes of {@code KeyBytes}. A bound stands for everything that begins with it:
 * an open low bound begins after all of that, a closed high bound ends after it.
 */
@SuppressWarnings("ArrayRecordComponent")
record Interval(byte[] low, boolean lowOpen, byte[] high, boolean highClosed, boolean point) {

    private static final byte[] ABOVE = {(byte) 0xff};
    private static final byte[] NONE = {};
    private static final Comparator<Interval> BY_START = (a, b) -> Arrays.compareUnsigned(a.start(), b.start());

    static Interval point(byte[] value) {
        return new Interval(value, false, value, true, true);
    }

    /** Everything that begins with these bytes, a whole bracket of types for instance. */
    static Interval beginningWith(byte[] bytes) {
        return new Interval(bytes, false, bytes, true, false);
    }

    private byte[] start() {
        return Index.concat(low, lowOpen ? ABOVE : NONE);
    }

    private byte[] end() {
        return Index.concat(high, highClosed ? ABOVE : NONE);
    }

    /** Where the interval begins in the index, after these leading bytes; inclusive. */
    byte[] from(byte[] prefix, boolean ascending) {
        return ascending
                ? Index.concat(prefix, start())
                : Index.concat(prefix, Index.concat(inverted(high), highClosed ? NONE : ABOVE));
    }

    /** Where it ends; exclusive. */
    byte[] to(byte[] prefix, boolean ascending) {
        return ascending
                ? Index.concat(prefix, end())
                : Index.concat(prefix, Index.concat(inverted(low), lowOpen ? NONE : ABOVE));
    }

    /** The bytes of a point, for the next field to follow. */
    byte[] after(byte[] prefix, boolean ascending) {
        return Index.concat(prefix, ascending ? low : inverted(low));
    }

    private static byte[] inverted(byte[] bytes) {
        return dev.litfass.embeddedmongo.bson.KeyBytes.inverted(bytes);
    }

    private boolean isEmpty() {
        return Arrays.compareUnsigned(start(), end()) >= 0;
    }

    boolean contains(byte[] value) {
        return Arrays.compareUnsigned(start(), value) <= 0 && Arrays.compareUnsigned(value, end()) < 0;
    }

    static List<Interval> intersection(List<Interval> one, List<Interval> other) {
        List<Interval> result = new ArrayList<>();
        for (Interval a : one) {
            for (Interval b : other) {
                Interval lower = Arrays.compareUnsigned(a.start(), b.start()) >= 0 ? a : b;
                Interval upper = Arrays.compareUnsigned(a.end(), b.end()) <= 0 ? a : b;
                Interval both =
                        new Interval(lower.low, lower.lowOpen, upper.high, upper.highClosed, a.point || b.point);
                if (!both.isEmpty()) {
                    result.add(both);
                }
            }
        }
        return result;
    }

    static List<Interval> union(List<Interval> one, List<Interval> other) {
        List<Interval> all = new ArrayList<>(one);
        all.addAll(other);
        all.sort(BY_START);
        List<Interval> result = new ArrayList<>();
        for (Interval next : all) {
            Interval last = result.isEmpty() ? null : result.get(result.size() - 1);
            if (last == null || Arrays.compareUnsigned(next.start(), last.end()) >= 0) {
                result.add(next);
            } else if (Arrays.compareUnsigned(next.end(), last.end()) > 0) {
                result.set(result.size() - 1, new Interval(last.low, last.lowOpen, next.high, next.highClosed, false));
            } else if (!last.point || !next.point) {
                result.set(result.size() - 1, last);
            }
        }
        return result;
    }
}
