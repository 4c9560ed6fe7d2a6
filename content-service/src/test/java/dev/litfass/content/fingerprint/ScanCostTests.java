package dev.litfass.content.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What one question costs among many posts, beside bands and beside comparing the texts; short here, {@code -Dposts=1000000}
 * measures what proof/bench/README.md says. Nothing is asserted about time.
 */
class ScanCostTests {

    private static final int POSTS = Integer.getInteger("posts", 20_000);
    private static final int ROUNDS = 30;
    private static final int BANDS = 4;
    private static final int BITS = Long.SIZE / BANDS;
    private static final int SAMPLE = 2_000;

    private final Random random = new Random(13);
    private final List<String> vocabulary = IntStream.range(0, 4_000)
            .mapToObj(i -> random.ints(3 + random.nextInt(8), 'a', 'z' + 1)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining()))
            .toList();

    @Test
    void findsItsDoubleAmongAll() {
        var texts = IntStream.range(0, SAMPLE).mapToObj(i -> text()).toList();
        var table = new HashTable();
        var bands = bands();
        var hashes = new ArrayList<Long>();
        for (var i = 0; i < POSTS; i++) {
            hashes.add(PlainWords.of(i < SAMPLE ? texts.get(i) : text()).fingerprint());
        }
        table.add(hashes);
        hashes.forEach(hash -> into(bands, hash));
        var wanted = PlainWords.of(texts.get(SAMPLE / 2) + " und mehr");

        var scan = median(() -> table.near(wanted.fingerprint(), 50));
        var banded = median(() -> banded(bands, wanted.fingerprint()));
        var plain = median(() -> texts.stream()
                        .map(PlainWords::of)
                        .mapToInt(wanted::likeness)
                        .max())
                * POSTS
                / SAMPLE;
        System.out.printf(
                "%,d posts: scan %.2f ms, %d candidates; 4 bands of 16 bits %.2f ms; comparing the texts %.0f ms, %.0f scans%n",
                POSTS, scan, table.near(wanted.fingerprint(), 50).size(), banded, plain, plain / scan);

        assertThat(table.near(wanted.fingerprint(), 50))
                .contains(PlainWords.of(texts.get(SAMPLE / 2)).fingerprint());
    }

    private String text() {
        return random.ints(15 + random.nextInt(30), 0, vocabulary.size())
                .mapToObj(vocabulary::get)
                .collect(Collectors.joining(" "));
    }

    private static double median(Supplier<?> work) {
        var times = IntStream.range(0, ROUNDS)
                .mapToLong(i -> {
                    var before = System.nanoTime();
                    assertThat(work.get()).isNotNull();
                    return System.nanoTime() - before;
                })
                .sorted()
                .toArray();
        return times[ROUNDS / 2] / 1e6;
    }

    private static List<Map<Long, List<Long>>> bands() {
        return IntStream.range(0, BANDS)
                .<Map<Long, List<Long>>>mapToObj(i -> new HashMap<>())
                .toList();
    }

    private static void into(List<Map<Long, List<Long>>> bands, long hash) {
        for (var i = 0; i < BANDS; i++) {
            bands.get(i)
                    .computeIfAbsent(band(hash, i), key -> new ArrayList<>(4))
                    .add(hash);
        }
    }

    private static List<Long> banded(List<Map<Long, List<Long>>> bands, long wanted) {
        return IntStream.range(0, BANDS)
                .boxed()
                .flatMap(i -> bands.get(i).getOrDefault(band(wanted, i), List.of()).stream())
                .filter(hash -> Long.bitCount(hash ^ wanted) <= HashTable.NEAR)
                .distinct()
                .toList();
    }

    private static long band(long hash, int i) {
        return hash >>> i * BITS & (1L << BITS) - 1;
    }
}
