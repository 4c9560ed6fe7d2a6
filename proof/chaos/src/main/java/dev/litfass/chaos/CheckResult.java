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

    private Failures failures() {
        return Failures.none()
                .and("lost", lost)
                .and("doubled", doubled)
                .and("early", early)
                .and("unapproved", unapproved)
                .and("unfinished", unfinished)
                .and("orphaned", orphaned);
    }

    boolean isGood() {
        return failures().areNone();
    }

    @Override
    public String toString() {
        var failures = failures();
        return "%s, states %s\n%s\n%s%s"
                .formatted(failures.summary(), states, lateness.figures(), lateness.histogram(), failures.shown());
    }
}
