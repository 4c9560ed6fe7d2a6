package dev.litfass.content.network;

/** What came of getting everything ready; nothing is visible to the public yet, so any of it may be repeated. */
public sealed interface Preparation {

    /** All is ready. */
    record Ready(Prepared prepared) implements Preparation {}

    /**
     * It did not work; the outcome is one that surely published nothing.
     *
     * @param kept what lies ready all the same, and need not be made again
     */
    record Failed(Outcome outcome, Prepared kept) implements Preparation {

        /** Nothing new lies ready. */
        public Failed(Outcome outcome) {
            this(outcome, Prepared.NOTHING);
        }
    }
}
