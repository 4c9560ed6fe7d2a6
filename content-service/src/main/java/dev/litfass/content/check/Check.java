package dev.litfass.content.check;

import java.util.stream.Stream;

/** One rule for drafts. It looks, it does not decide what happens. */
interface Check {

    Stream<Finding> look(Subject subject);

    /** Whether it is looked at once more shortly before the slot: limits, rules and rights may have changed by then. */
    default boolean looksAgainAtSlot() {
        return true;
    }

    /** Whether what it finds goes by the client's rules, to which a yes is bound. */
    default boolean goesByRules() {
        return false;
    }
}
