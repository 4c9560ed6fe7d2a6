package dev.litfass.clients.viewer;

import static dev.litfass.clients.ClientsProblem.CLIENT_ARCHIVED;
import static dev.litfass.clients.ClientsProblem.CLIENT_NOT_FOUND;

import dev.litfass.clients.client.Client;
import dev.litfass.clients.client.Clients;
import dev.litfass.clients.link.LinkCounter;
import dev.litfass.clients.link.LinkQuotas;
import dev.litfass.clients.mail.Mail;
import dev.litfass.clients.mail.Mails;
import dev.litfass.platform.PlatformSettings;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes a viewer a mail with a link into the portal. The token stands behind the #, so no server log ever sees it. */
@Component
class InviteViewer {

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
        return clients.findOneById(viewer.clientId())
                .switchIfEmpty(Mono.error(() -> CLIENT_NOT_FOUND.because("the client is gone")))
                .doOnNext(InviteViewer::requireOpen)
                .flatMap(client -> quotas.take(
                                LinkCounter.client(viewer.clientId()),
                                LinkCounter.viewer(viewer.clientId(), viewer.email()))
                        .thenReturn(client))
                .flatMap(client -> invited(viewer, client));
    }

    /** The same for somebody who asked at the door, where the portal is open; the asker was counted already. */
    Mono<Instant> asked(Viewer viewer) {
        return clients.findOneById(viewer.clientId())
                .filter(client -> !client.archived())
                .flatMap(client -> invited(viewer, client));
    }

    private static void requireOpen(Client client) {
        if (client.archived()) {
            throw CLIENT_ARCHIVED.because("nobody opens the portal of an archived client");
        }
    }

    private Mono<Instant> invited(Viewer viewer, Client client) {
        return passes.issueLink(viewer.clientId(), viewer.id())
                .flatMap(named -> mails.post(mail(viewer, client, named.name()))
                        .thenReturn(named.pass().expiresAt()));
    }

    private Mail.Letter mail(Viewer viewer, Client client, String token) {
        var link = platform.publicUrl() + "/portal#" + token;
        var company = client.identity().name();
        var german = viewer.language().equals("de");
        return new Mail.Letter(
                viewer.clientId(),
                viewer.email(),
                german ? "Ihr Zugang zum Portal: " + company : "Your way into the portal: " + company,
                german
                        ? """
                        Guten Tag %s,

                        mit diesem Link öffnen Sie das Portal von %s:

                        %s

                        Der Link gilt 15 Minuten und ein Mal. Einen neuen bekommen Sie auf der Seite %s/portal.
                        """.formatted(viewer.name(), company, link, platform.publicUrl())
                        : """
                        Hello %s,

                        this link opens the portal of %s:

                        %s

                        It works once and for 15 minutes. You get a new one on the page %s/portal.
                        """.formatted(viewer.name(), company, link, platform.publicUrl()));
    }
}
