package dev.litfass.platform.text;

import dev.litfass.contracts.text.TypedLine;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** What things are sorted and found by. A label is one however it is written: the way it was written first stays. */
public final class Labels {

    private Labels() {}

    /** @param known the labels that others have already */
    public static List<String> of(Collection<String> typed, Collection<String> known) {
        var spelt = new LinkedHashMap<String, String>();
        known.forEach(label -> spelt.putIfAbsent(folded(label), label));
        var labels = new LinkedHashMap<String, String>();
        typed.stream()
                .map(TypedLine::stripped)
                .filter(label -> !label.isEmpty())
                .forEach(label -> labels.putIfAbsent(folded(label), spelt.getOrDefault(folded(label), label)));
        return List.copyOf(labels.values());
    }

    private static String folded(String label) {
        return label.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
