package dev.litfass.clients.viewer;

import dev.litfass.clients.link.EmailAddress;
import dev.litfass.clients.link.LinkCounter;
import dev.litfass.clients.link.LinkQuotas;
import dev.litfass.clients.link.LinkRequest;
import dev.litfass.clients.link.LinkRequests;
import dev.litfass.platform.PlatformSettings;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.lease.Poller;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** Mails who asked at the portal's door a link for each client that they are a viewer of. Nobody waits for it. */
@Configuration(proxyBeanMethods = false)
class SendPortalLinks {

    /** Somebody who looks into more portals asks again; a mailbox is not filled at once. */
    private static final int MOST_CLIENTS = 10;

    private final LinkRequests requests;
    private final LinkQuotas quotas;
    private final Viewers viewers;
    private final InviteViewer invite;
    private final AuditLog audit;

    SendPortalLinks(LinkRequests requests, LinkQuotas quotas, Viewers viewers, InviteViewer invite, AuditLog audit) {
        this.requests = requests;
        this.quotas = quotas;
        this.viewers = viewers;
        this.invite = invite;
        this.audit = audit;
    }

    @Bean
    Poller portalLinkPoller(PlatformSettings platform) {
        return Poller.of(
                "portal-links",
                Duration.ofSeconds(1),
                2,
                () -> requests.claim(LinkRequest.Kind.PORTAL),
                this::send,
                platform.ticks());
    }

    /** Repeated, it mails second links; each works until it is used. */
    private Mono<Void> send(LinkRequest request) {
        return quotas.mayTake(LinkCounter.asked("portal|" + request.email()))
                .filter(allowed -> allowed)
                .flatMapMany(allowed -> viewers.findByEmailIn(EmailAddress.forms(request.email())))
                .take(MOST_CLIENTS)
                .concatMap(viewer -> sent(viewer, request))
                .then(Mono.defer(() -> requests.done(request)));
    }

    private Mono<Void> sent(Viewer viewer, LinkRequest request) {
        return invite.asked(viewer)
                .flatMap(until ->
                        audit.record(request.actor(), viewer.clientId(), "portal-link-sent", viewer.id(), null));
    }
}
