package dev.litfass.monitoring.inquiry;

/** What a change answers of an inquiry; who wants to see more reads it. */
public record InquiryState(InquiryId id, long version, InquiryStatus status) {

    public static InquiryState of(Inquiry inquiry) {
        var version = inquiry.version();
        return new InquiryState(
                inquiry.id(), version == null ? 0 : version, inquiry.state().status());
    }
}
