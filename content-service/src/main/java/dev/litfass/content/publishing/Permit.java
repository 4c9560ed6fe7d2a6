package dev.litfass.content.publishing;

import dev.litfass.content.network.Reason;

/** Whether a delivery may go out at this moment. */
sealed interface Permit {

    /** Nothing keeps it back. */
    record Go() implements Permit {}

    /** Something keeps it back; it needs a new slot. */
    record Hold(Reason reason) implements Permit {}

    /** What it belongs to has changed; it is void. */
    record Void(Reason reason) implements Permit {}
}
