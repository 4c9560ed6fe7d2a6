package dev.litfass.clients.notice;

import dev.litfass.clients.hook.MakeHookDeliveries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells the agency's web hooks of an alert, in the words that a mail has. */
@Component
class TellHooks {

    private final MakeHookDeliveries make;
    private final NoticeMail text;
    private final NoticeLinks links;

    TellHooks(MakeHookDeliveries make, NoticeMail text, NoticeLinks links) {
        this.make = make;
        this.text = text;
        this.links = links;
    }

    /**
     * With the first who are told. What concerns a person's own account is nobody else's.
     *
     * @param by who did it; null where nobody did
     * @param client the name of the client it is about; null where it is about none
     */
    Mono<Void> of(AlertRecord record, @Nullable String by, @Nullable String client) {
        var alert = record.alert();
        if (record.step() > 0 || alert.kind().isPersonal()) {
            return Mono.empty();
        }
        var words = new MakeHookDeliveries.Words(
                client,
                language -> text.sentence(alert, by, language, client),
                links.to(alert.clientId(), alert.subject()));
        return make.of(alert, words);
    }
}
