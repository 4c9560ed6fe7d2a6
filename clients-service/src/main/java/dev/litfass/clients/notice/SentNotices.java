package dev.litfass.clients.notice;

import dev.litfass.clients.mail.Mail;
import dev.litfass.clients.mail.Mails;
import dev.litfass.contracts.alert.AlertKind;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.id.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Joins notices with what became of their mails. */
@Component
class SentNotices {

    private final Notices notices;
    private final Mails mails;

    SentNotices(Notices notices, Mails mails) {
        this.notices = notices;
        this.mails = mails;
    }

    /**
     * One notice as an administrator sees it.
     *
     * @param mail null where none was to be sent at once
     */
    record Sent(
            String id,
            StaffId staffId,
            AlertKind kind,
            @Nullable ClientId clientId,
            String title,
            Instant at,
            boolean read,
            @Nullable MailState mail) {

        static Sent of(Notice notice, @Nullable Mail mail) {
            return new Sent(
                    notice.id(),
                    notice.staffId(),
                    notice.kind(),
                    notice.clientId(),
                    notice.subject().title(),
                    notice.at(),
                    notice.state().readAt() != null,
                    mail == null ? null : new MailState(mail.sentAt(), mail.failure(), mail.tries()));
        }
    }

    /** When a mail left, or why it has not. */
    record MailState(@Nullable Instant sentAt, Mail.@Nullable Failure failure, int tries) {}

    /** @param staff whose; everybody's where it is null */
    Mono<List<Sent>> newest(@Nullable StaffId staff, String before, int most) {
        return notices.sent(staff, before, most)
                .collectList()
                .flatMap(found -> mails.of(found.stream().map(Notice::id).toList())
                        .collectMap(Mail::id)
                        .flatMap(by -> joined(found, by)));
    }

    private static Mono<List<Sent>> joined(List<Notice> found, Map<String, Mail> mails) {
        return Flux.fromIterable(found)
                .map(notice -> Sent.of(notice, mails.get(notice.id())))
                .collectList();
    }
}
