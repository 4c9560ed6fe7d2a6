package dev.litfass.content.fingerprint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** 200 pairs of posts, German and English, labelled by hand: what is called the same must be found, and nothing else. */
class LabelledPairsTests {

    private record Pair(String kind, boolean same, String one, String other) {

        static Pair of(String line) {
            var fields = line.replace("\\n", "\n").split("\t");
            return new Pair(fields[0], fields[1].equals("SAME"), fields[2], fields[3]);
        }

        /** As {@link FindSimilarPosts} does: first by the fingerprint, then by the text. */
        boolean found() {
            var words = PlainWords.of(one);
            var table = new HashTable();
            table.add(List.of(PlainWords.of(other).fingerprint()));
            return !table.near(words.fingerprint(), 1).isEmpty() && likeness() >= FindSimilarPosts.NEARLY_THE_SAME;
        }

        int likeness() {
            return PlainWords.of(one).likeness(PlainWords.of(other));
        }
    }

    @Test
    void precisionAndRecall() throws IOException {
        var pairs = pairs();
        assertThat(pairs).hasSize(200);

        var found = pairs.stream().filter(Pair::found).toList();
        var right = found.stream().filter(Pair::same).count();
        var precision = (double) right / found.size();
        var recall = (double) right / pairs.stream().filter(Pair::same).count();
        var byKind = new TreeMap<String, String>();
        pairs.stream().map(Pair::kind).distinct().forEach(kind -> byKind.put(kind, told(pairs, kind)));
        System.out.printf("Near-duplicates: precision %.3f, recall %.3f; %s%n", precision, recall, byKind);

        assertThat(precision).isEqualTo(1.0);
        assertThat(recall).isGreaterThanOrEqualTo(0.95);
    }

    private static String told(List<Pair> pairs, String kind) {
        var those = pairs.stream().filter(pair -> pair.kind().equals(kind)).toList();
        var likeness = those.stream().mapToInt(Pair::likeness).summaryStatistics();
        var found = those.stream().filter(Pair::found).count();
        return "%d of %d found, %d to %d %% alike".formatted(found, those.size(), likeness.getMin(), likeness.getMax());
    }

    private List<Pair> pairs() throws IOException {
        try (var file = Objects.requireNonNull(getClass().getResourceAsStream("/similar/pairs.tsv"))) {
            return new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Pair::of)
                    .toList();
        }
    }
}
