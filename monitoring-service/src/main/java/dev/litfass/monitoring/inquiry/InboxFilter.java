package dev.litfass.monitoring.inquiry;

import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.StaffId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which inquiries of an inbox are wanted. What is empty or null narrows nothing.
 *
 * @param tags one of them is enough
 * @param snoozed true for those that are put off, false for all others
 * @param words what stands in the author's name or at the beginning of what was said, however it is written
 */
record InboxFilter(
        List<InquiryId> ids,
        List<InquiryStatus> status,
        Whose whose,
        List<ChannelId> channels,
        List<String> tags,
        @Nullable Boolean snoozed,
        @Nullable String words) {

    /** Whose inquiries are wanted. */
    sealed interface Whose {
        Whose ANYBODY = new Anybody();
        Whose NOBODY = new Nobody();

        /** All of them. */
        record Anybody() implements Whose {}

        /** Those nobody has. */
        record Nobody() implements Whose {}

        /** Those one person has. */
        record Of(StaffId staff) implements Whose {}
    }

    /** All that stand so. */
    static InboxFilter of(List<InquiryStatus> status) {
        return new InboxFilter(List.of(), status, Whose.ANYBODY, List.of(), List.of(), null, null);
    }
}
