package dev.litfass.content.fingerprint;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.springframework.stereotype.Component;

/**
 * The fingerprints of 90 days in memory, eight bytes each. All of them are looked at for each question: a million take
 * three milliseconds (ADR 35), and no index of the database finds what differs in a fifth of its bits. What is in it too
 * long or twice does no harm: the database is asked what belongs to it.
 */
@Component
class HashTable {

    /** Texts of which nine tenths are the same differ in 2 to 12 bits of 64; others in half. */
    static final int NEAR = 15;

    private static final int LOOKED_BACK = 2_000;

    private volatile Content content = new Content(new long[1_024], 0);

    /** The first so many of the array; what stands behind them is not read. */
    private record Content(long[] hashes, int size) {}

    synchronized void add(Iterable<Long> more) {
        var hashes = content.hashes();
        var size = content.size();
        for (var hash : more) {
            if (size == hashes.length) {
                hashes = Arrays.copyOf(hashes, size + size / 2);
            }
            hashes[size++] = hash;
        }
        content = new Content(hashes, size);
    }

    /** The same of what may have come before: it is looked for among the last. */
    synchronized void addMissing(List<Long> more) {
        var now = content;
        var last = Math.max(0, now.size() - LOOKED_BACK);
        add(more.stream()
                .filter(hash -> Arrays.stream(now.hashes(), last, now.size()).noneMatch(known -> known == hash))
                .toList());
    }

    /** Begins anew with these alone. */
    synchronized void replaceBy(HashTable loaded) {
        content = loaded.content;
    }

    int size() {
        return content.size();
    }

    /** What differs little from it, the nearest first. */
    List<Long> near(long wanted, int most) {
        var now = content;
        var farthestFirst =
                new PriorityQueue<Long>(Comparator.comparingInt((Long hash) -> -Long.bitCount(hash ^ wanted)));
        var reach = NEAR;
        for (var i = 0; i < now.size(); i++) {
            var hash = now.hashes()[i];
            if (Long.bitCount(hash ^ wanted) <= reach && !farthestFirst.contains(hash)) {
                farthestFirst.add(hash);
                if (farthestFirst.size() > most) {
                    farthestFirst.remove();
                    reach = Long.bitCount(farthestFirst.element() ^ wanted);
                }
            }
        }
        return farthestFirst.stream()
                .sorted(Comparator.comparingInt(hash -> Long.bitCount(hash ^ wanted)))
                .toList();
    }
}
