package dev.litfass.content.attention;

import dev.litfass.content.delivery.DeliveryStatus;

/** Why somebody is needed. */
enum AttentionKind {
    APPROVAL,
    /** Nobody but the client company has to say yes. */
    WITH_CLIENT,
    /** Somebody said no: its authors change it and submit it again. */
    SENT_BACK,
    /** Agreed on, and without a time that is still to come. */
    NEEDS_SLOT,
    FAILED,
    NEEDS_PERSON,
    HELD,
    EXPIRED,
    /** To be published by hand now. */
    TO_DO,
    /** To be published by hand, and nobody has said in time that it was. */
    OVERDUE;

    static AttentionKind of(DeliveryStatus status, boolean overdue) {
        return switch (status) {
            case HELD -> HELD;
            case EXPIRED -> EXPIRED;
            case NEEDS_PERSON -> NEEDS_PERSON;
            case TO_DO -> overdue ? OVERDUE : TO_DO;
            default -> FAILED;
        };
    }
}
