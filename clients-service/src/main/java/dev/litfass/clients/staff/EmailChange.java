package dev.litfass.clients.staff;

import java.time.Duration;
import java.time.Instant;

/**
 * The address that a person asks to have. It becomes theirs when the old and the new address have said yes.
 *
 * @param until when it is forgotten
 */
record EmailChange(String email, Instant until, boolean confirmedByOld, boolean confirmedByNew) {

    static final Duration LIFETIME = Duration.ofHours(72);

    /** Which of the two addresses speaks. */
    enum Side {
        OLD,
        NEW
    }

    static EmailChange to(String email, Instant now) {
        return new EmailChange(email, now.plus(LIFETIME), false, false);
    }

    boolean isOpen(Instant now) {
        return until.isAfter(now);
    }

    EmailChange confirmed(Side side) {
        return new EmailChange(email, until, confirmedByOld || side == Side.OLD, confirmedByNew || side == Side.NEW);
    }

    boolean isConfirmedByBoth() {
        return confirmedByOld && confirmedByNew;
    }
}
