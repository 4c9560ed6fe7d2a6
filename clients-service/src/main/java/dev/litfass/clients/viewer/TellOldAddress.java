package dev.litfass.clients.viewer;

import dev.litfass.clients.client.Client;
import dev.litfass.clients.mail.Look;
import dev.litfass.clients.mail.Mail;
import dev.litfass.clients.mail.MailText;
import dev.litfass.clients.mail.MailTexts;
import dev.litfass.clients.mail.Mails;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes to the address that a viewer had that another is in its place, and does not say which. */
@Component
class TellOldAddress {

    private final MailTexts texts = new MailTexts("dev.litfass.clients.viewer.texts");
    private final Mails mails;

    TellOldAddress(Mails mails) {
        this.mails = mails;
    }

    Mono<Void> of(Viewer before, Client client) {
        var language = before.language();
        var identity = client.identity();
        var named = Map.of("name", before.name(), "client", identity.name());
        UnaryOperator<String> say = key -> texts.of(language, identity.voice().address(), key, named);
        var text = MailText.of(
                        language,
                        say.apply("moved.subject"),
                        List.of(say.apply("greeting"), say.apply("moved.text")),
                        null,
                        say.apply("moved.footer"))
                .noting(say.apply("moved.note"))
                .in(new Look(identity.name(), identity.colour()));
        return mails.post(Mail.Letter.of(before.clientId(), before.email(), text));
    }
}
