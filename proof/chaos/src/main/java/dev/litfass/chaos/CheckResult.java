package dev.litfass.chaos;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How a run ended.
 *
 * @param states how many deliveries ended how
 * @param lost neither public nor waiting for a person, or called public and not
 * @param doubled public more than once
 * @param early public before the slot
 * @param unapproved public with words nobody approved for that account
 * @param unfinished in no final and no person's state
 * @param orphaned public, and the agency believes that it is not
 */
record CheckResult(
        Map<String, Long> states,
        Lateness lateness,
        List<String> lost,
        List<String> doubled,
        List<String> early,
        List<String> unapproved,
        List<String> unfinished,
        List<String> orphaned) {

    private static final int SHOWN = 5;

    private Map<String, List<String>> failures() {
        var failures = new LinkedHashMap<String, List<String>>();
        failures.put("lost", lost);
        failures.put("doubled", doubled);
        failures.put("early", early);
        failures.put("unapproved", unapproved);
        failures.put("unfinished", unfinished);
        failures.put("orphaned", orphaned);
        return failures;
    }

    boolean isGood() {
        return failures().values().stream().allMatch(List::isEmpty);
    }

    @Override
    public String toString() {
        var counts = failures().entrySet().stream()
                .map(failure -> failure.getKey() + " " + failure.getValue().size())
                .collect(Collectors.joining(", "));
        var shown = failures().entrySet().stream()
                .filter(failure -> !failure.getValue().isEmpty())
                .map(failure -> "\n" + failure.getKey() + ":\n  "
                        + failure.getValue().stream().limit(SHOWN).collect(Collectors.joining("\n  ")))
                .collect(Collectors.joining());
        return "%s: %s, states %s\n%s\n%s%s"
                .formatted(isGood() ? "GOOD" : "BAD", counts, states, lateness.figures(), lateness.histogram(), shown);
    }
}
