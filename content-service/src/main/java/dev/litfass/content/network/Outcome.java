package dev.litfass.content.network;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of one attempt to publish. Only what surely did not happen may be tried again without looking. */
public sealed interface Outcome {

    /** The network has it and named it. */
    record Published(String remoteId, String url) implements Outcome {}

    /** Surely not executed, and worth another try. */
    record Postponed(Reason reason, @Nullable Duration retryAfter) implements Outcome {}

    /**
     * Surely not executed, and another try would end the same way.
     *
     * @param credential true where the channel has to be connected again
     */
    record Refused(Reason reason, boolean credential) implements Outcome {}

    /**
     * Not executed, because the network has the very same already: ours, if it was sent before.
     *
     * @param original the post it names as the original, where it names one
     */
    record Duplicate(@Nullable Published original) implements Outcome {}

    /**
     * It may have happened or not.
     *
     * @param kept by what it is known there, where the network said that with the sending itself
     */
    record Unknown(Reason reason, Prepared kept) implements Outcome {

        /** Nothing more is known of it than before. */
        public Unknown(Reason reason) {
            this(reason, Prepared.NOTHING);
        }
    }
}
