package dev.litfass.chaos;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What went wrong in a run, by the word it is counted under, in the order in which it is told. */
public record Failures(Map<String, List<String>> byWord) {

    private static final int SHOWN = 5;

    public static Failures none() {
        return new Failures(Map.of());
    }

    public Failures and(String word, List<String> which) {
        var all = new LinkedHashMap<>(byWord);
        all.put(word, which);
        return new Failures(all);
    }

    public boolean areNone() {
        return byWord.values().stream().allMatch(List::isEmpty);
    }

    /** Good or bad, and how many there are of each. */
    public String summary() {
        return (areNone() ? "GOOD: " : "BAD: ")
                + byWord.entrySet().stream()
                        .map(failure ->
                                failure.getKey() + " " + failure.getValue().size())
                        .collect(Collectors.joining(", "));
    }

    /** The first of each, on lines of their own. */
    public String shown() {
        return byWord.entrySet().stream()
                .filter(failure -> !failure.getValue().isEmpty())
                .map(failure -> "\n" + failure.getKey() + ":\n  "
                        + failure.getValue().stream().limit(SHOWN).collect(Collectors.joining("\n  ")))
                .collect(Collectors.joining());
    }
}
