package dev.litfass.chaos;

import java.util.List;
import java.util.Map;

/**
 * How a run ended.
 *
 * @param states how many deliveries ended how
 * @param lost neither public nor waiting for a person, or called public and not
 * @param doubled public more than once
 * @param early public before the slot
 * @param foreign public with words nobody approved for that account
 * @param restless in no final and no person's state
 * @param orphaned public, and the agency believes that it is not
 */
record Verdict(
        Map<String, Long> states,
        Lateness lateness,
        List<String> lost,
        List<String> doubled,
        List<String> early,
        List<String> foreign,
        List<String> restless,
        List<String> orphaned) {

    private static final int SHOWN = 5;

    boolean isGood() {
        return List.of(lost, doubled, early, foreign, restless, orphaned).stream()
                .allMatch(List::isEmpty);
    }

    @Override
    public String toString() {
        return "%s: lost %d, doubled %d, early %d, foreign %d, restless %d, orphaned %d%s\n%s\n%s%s"
                .formatted(
                        isGood() ? "GOOD" : "BAD",
                        lost.size(),
                        doubled.size(),
                        early.size(),
                        foreign.size(),
                        restless.size(),
                        orphaned.size(),
                        ", states " + states,
                        lateness.figures(),
                        lateness.histogram(),
                        shown("lost", lost)
                                + shown("doubled", doubled)
                                + shown("early", early)
                                + shown("foreign", foreign)
                                + shown("restless", restless)
                                + shown("orphaned", orphaned));
    }

    private static String shown(String what, List<String> all) {
        return all.isEmpty()
                ? ""
                : "\n" + what + ":\n  " + String.join("\n  ", all.subList(0, Math.min(SHOWN, all.size())));
    }
}
