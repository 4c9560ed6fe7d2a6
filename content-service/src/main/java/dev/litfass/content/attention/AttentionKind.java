package dev.litfass.content.attention;

import dev.litfass.content.delivery.DeliveryStatus;

/** Why somebody is needed. */
enum AttentionKind {
    APPROVAL,
    /** Nobody but the client company has to say yes. */
    WITH_CLIENT,
    /** Somebody said no: its authors change it and submit it again. */
    SENT_BACK,
    /** The same where it was somebody of the client company. */
    SENT_BACK_BY_CLIENT,
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

    static AttentionKind ofRefused(WaitingPost post) {
        return post.refusedByClient() ? SENT_BACK_BY_CLIENT : SENT_BACK;
    }

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
