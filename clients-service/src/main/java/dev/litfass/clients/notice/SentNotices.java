package dev.litfass.clients.notice;

import dev.litfass.clients.mail.Mail;
import dev.litfass.clients.mail.Mails;
import dev.litfass.contracts.id.StaffId;
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

    /** @param staff whose; everybody's where it is null */
    Mono<List<SentNotice>> newest(@Nullable StaffId staff, String before, int most) {
        return notices.sent(staff, before, most)
                .collectList()
                .flatMap(found -> mails.of(found.stream().map(Notice::id).toList())
                        .collectMap(Mail::id)
                        .flatMap(by -> joined(found, by)));
    }

    private static Mono<List<SentNotice>> joined(List<Notice> found, Map<String, Mail> mails) {
        return Flux.fromIterable(found)
                .map(notice -> SentNotice.of(notice, mails.get(notice.id())))
                .collectList();
    }
}
