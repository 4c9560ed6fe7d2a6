package dev.litfass.content.delivery;

import java.util.EnumSet;
import java.util.Set;

/** Where a delivery stands. ARMED is the written-down "about to send": from there on nobody may take it back. */
public enum DeliveryStatus {
    /** Waits for its slot. */
    SCHEDULED,
    /** Surely not published; waits for another try. */
    RETRY_WAIT,
    /** A worker has it; nothing has left the house. */
    LEASED,
    /** Pictures lie ready at the network, visible to nobody. */
    PREPARED,
    /** About to be sent, or sent and not yet answered. */
    ARMED,
    /** It may be public or not; the network is read before anything else happens. */
    UNKNOWN,
    /** Kept back by a gate or a hold; goes out only with a new slot. */
    HELD,
    /** Public, and the network named it. */
    PUBLISHED,
    /** The network refuses it for good. */
    REJECTED,
    /** Too late to go out by itself; waits for a decision. */
    EXPIRED,
    /** A person has to publish it by hand, and to say so. */
    TO_DO,
    /** Taken back before it was armed. */
    CANCELLED,
    /** It could not be found out; a person has to look. */
    NEEDS_PERSON;

    private static final Set<DeliveryStatus> BEFORE_ARMED =
            EnumSet.of(SCHEDULED, RETRY_WAIT, LEASED, PREPARED, HELD, EXPIRED, REJECTED);

    private static final Set<DeliveryStatus> PERSONS = EnumSet.of(HELD, EXPIRED, NEEDS_PERSON, REJECTED, TO_DO);

    /** True while nothing can have become public, so that it may still be taken back. */
    public boolean canBeCancelled() {
        return BEFORE_ARMED.contains(this);
    }

    /** True while it is being sent, or it is not known whether it was. */
    public boolean isInFlight() {
        return this == ARMED || this == UNKNOWN;
    }

    /** True where only a person's decision moves it on. */
    public boolean waitsForPerson() {
        return PERSONS.contains(this);
    }

    static Set<DeliveryStatus> cancellable() {
        return BEFORE_ARMED;
    }
}
