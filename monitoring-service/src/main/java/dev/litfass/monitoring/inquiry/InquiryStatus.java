package dev.litfass.monitoring.inquiry;

/** Where an inquiry stands. */
public enum InquiryStatus {
    OPEN,
    WAITING_FOR_CLIENT,
    ANSWERED,
    DONE;

    boolean isOpen() {
        return this == OPEN || this == WAITING_FOR_CLIENT;
    }
}
