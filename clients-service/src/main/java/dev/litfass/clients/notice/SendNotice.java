package dev.litfass.clients.notice;

import dev.litfass.clients.mail.Mails;
import dev.litfass.clients.notice.Recipients.Recipient;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells one person, in the ways they chose. Each step can be repeated, so that one that was cut off is done again. */
@Component
class SendNotice {

    private final Notices notices;
    private final Mails mails;
    private final Digests digests;
    private final NoticeMail text;
    private final Clock clock;

    SendNotice(Notices notices, Mails mails, Digests digests, NoticeMail text, Clock clock) {
        this.notices = notices;
        this.mails = mails;
        this.digests = digests;
        this.text = text;
        this.clock = clock;
    }

    /** @param client the name of the client it is about; null where it is about none */
    Mono<Void> to(Recipient recipient, Notice notice, NoticePreferences preferences, @Nullable String client) {
        return notices.addOnce(notice).then(Mono.defer(() -> mailed(recipient, notice, preferences, client)));
    }

    private Mono<Void> mailed(
            Recipient recipient, Notice notice, NoticePreferences preferences, @Nullable String client) {
        var person = recipient.person();
        if (recipient.mailAt() != null) {
            return mails.postOnce(notice.id(), text.letter(notice, person, client), recipient.mailAt());
        }
        return recipient.inDigest()
                ? digests.begin(person.id(), preferences.nextDigest(clock.instant(), person.zone()))
                : Mono.empty();
    }
}
