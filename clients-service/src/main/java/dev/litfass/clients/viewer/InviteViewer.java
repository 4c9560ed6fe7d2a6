package dev.litfass.clients.viewer;

import static dev.litfass.clients.ClientsProblem.CLIENT_ARCHIVED;
import static dev.litfass.clients.ClientsProblem.CLIENT_NOT_FOUND;

import dev.litfass.clients.client.Client;
import dev.litfass.clients.client.Clients;
import dev.litfass.clients.link.LinkCounter;
import dev.litfass.clients.link.LinkQuotas;
import dev.litfass.clients.mail.Look;
import dev.litfass.clients.mail.Mail;
import dev.litfass.clients.mail.MailText;
import dev.litfass.clients.mail.MailTexts;
import dev.litfass.clients.mail.Mails;
import dev.litfass.platform.PlatformSettings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes a viewer a mail with a link into the portal. The token stands behind the #, so no server log ever sees it. */
@Component
class InviteViewer {

    private final MailTexts texts = new MailTexts("dev.litfass.clients.viewer.texts");
    private final PortalPasses passes;
    private final LinkQuotas quotas;
    private final Clients clients;
    private final Mails mails;
    private final PlatformSettings platform;

    InviteViewer(PortalPasses passes, LinkQuotas quotas, Clients clients, Mails mails, PlatformSettings platform) {
        this.passes = passes;
        this.quotas = quotas;
        this.clients = clients;
        this.mails = mails;
        this.platform = platform;
    }

    /** @return until when the link works */
    Mono<Instant> by(Viewer viewer) {
        return allowed(viewer).flatMap(client -> to(viewer, client));
    }

    /** The client of a viewer who may be invited now; that a link is mailed is counted already. */
    Mono<Client> allowed(Viewer viewer) {
        return clients.findOneById(viewer.clientId())
                .switchIfEmpty(Mono.error(() -> CLIENT_NOT_FOUND.because("the client is gone")))
                .doOnNext(InviteViewer::requireOpen)
                .flatMap(client -> quotas.take(
                                LinkCounter.client(viewer.clientId()),
                                LinkCounter.viewer(viewer.clientId(), viewer.email()))
                        .thenReturn(client));
    }

    /** The same for somebody who asked at the door, where the portal is open; the asker was counted already. */
    Mono<Instant> asked(Viewer viewer) {
        return clients.findOneById(viewer.clientId())
                .filter(client -> !client.archived())
                .flatMap(client -> to(viewer, client));
    }

    private static void requireOpen(Client client) {
        if (client.archived()) {
            throw CLIENT_ARCHIVED.because("nobody opens the portal of an archived client");
        }
    }

    /** For who has asked already whether it is allowed. */
    Mono<Instant> to(Viewer viewer, Client client) {
        return passes.issueLink(viewer)
                .flatMap(named -> mails.post(mail(viewer, client, named.name()))
                        .thenReturn(named.pass().expiresAt()));
    }

    private Mail.Letter mail(Viewer viewer, Client client, String token) {
        var language = viewer.language();
        var page = platform.publicUrl() + "/portal";
        var named = Map.of("name", viewer.name(), "client", client.identity().name(), "page", page);
        var address = client.identity().voice().address();
        Function<String, String> say = key -> texts.of(language, address, key, named);
        var text = MailText.of(
                        language,
                        say.apply("subject"),
                        List.of(say.apply("greeting"), say.apply("text")),
                        new MailText.Action(say.apply("open"), page + "#" + token),
                        say.apply("footer"))
                .noting(say.apply("note"))
                .in(new Look(client.identity().name(), client.identity().colour()));
        return Mail.Letter.of(viewer.clientId(), viewer.email(), text);
    }
}
