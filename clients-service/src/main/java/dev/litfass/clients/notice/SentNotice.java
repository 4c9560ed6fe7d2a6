package dev.litfass.clients.notice;

import dev.litfass.clients.mail.Mail;
import dev.litfass.contracts.alert.AlertKind;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.id.StaffId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One notice as an administrator sees it.
 *
 * @param mail null where none was to be sent at once
 */
record SentNotice(
        String id,
        StaffId staffId,
        AlertKind kind,
        @Nullable ClientId clientId,
        String title,
        Instant at,
        boolean read,
        @Nullable MailState mail) {

    static SentNotice of(Notice notice, @Nullable Mail mail) {
        return new SentNotice(
                notice.id(),
                notice.staffId(),
                notice.kind(),
                notice.clientId(),
                notice.subject().title(),
                notice.at(),
                notice.state().readAt() != null,
                mail == null ? null : new MailState(mail.sentAt(), mail.failure(), mail.tries()));
    }

    /** When a mail left, or why it has not. */
    record MailState(@Nullable Instant sentAt, Mail.@Nullable Failure failure, int tries) {}
}
