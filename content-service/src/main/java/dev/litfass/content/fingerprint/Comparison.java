package dev.litfass.content.fingerprint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares texts for one question: most channels have the same, and each is brought into its normal form once. */
final class Comparison {

    private final Map<String, PlainWords> known = new HashMap<>();
    private final Map<Pair, Integer> compared = new HashMap<>();

    private record Pair(String one, String other) {}

    /** How much of two texts is the same. */
    record Likeness(int percent, boolean isShort) {

        static final Likeness NONE = new Likeness(0, false);
    }

    PlainWords words(String text) {
        return known.computeIfAbsent(text, PlainWords::of);
    }

    /** The two texts of these that are most alike; a long one counts for more than a short greeting. */
    Likeness closest(List<String> own, List<String> theirs) {
        var best = Likeness.NONE;
        for (var one : own) {
            for (var other : theirs) {
                var percent = compared.computeIfAbsent(
                        new Pair(one, other), pair -> words(one).likeness(words(other)));
                var isShort = words(one).isShort();
                if (percent > 0 && (percent > best.percent() || percent == best.percent() && !isShort)) {
                    best = new Likeness(percent, isShort);
                }
            }
        }
        return best;
    }
}
