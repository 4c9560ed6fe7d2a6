package dev.litfass.clients.staff;

import dev.litfass.clients.link.EmailAddress;
import dev.litfass.clients.link.LinkCounter;
import dev.litfass.clients.link.LinkQuotas;
import dev.litfass.clients.link.LinkRequest;
import dev.litfass.clients.link.LinkRequests;
import dev.litfass.contracts.session.StaffLinkCard;
import dev.litfass.platform.PlatformSettings;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.lease.Poller;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** Mails a link for a new password to who asked for it, if somebody with a password has the address. Nobody waits for it. */
@Configuration(proxyBeanMethods = false)
class SendPasswordLink {

    private final LinkRequests requests;
    private final LinkQuotas quotas;
    private final StaffMembers staff;
    private final MailStaffLink mail;
    private final AuditLog audit;

    SendPasswordLink(LinkRequests requests, LinkQuotas quotas, StaffMembers staff, MailStaffLink mail, AuditLog audit) {
        this.requests = requests;
        this.quotas = quotas;
        this.staff = staff;
        this.mail = mail;
        this.audit = audit;
    }

    @Bean
    Poller passwordLinkPoller(PlatformSettings platform) {
        return Poller.of(
                "password-links",
                Duration.ofSeconds(1),
                2,
                () -> requests.claim(LinkRequest.Kind.PASSWORD),
                this::send,
                platform.ticks());
    }

    /** Repeated, it mails a second link; both work until one is used. */
    private Mono<Void> send(LinkRequest request) {
        return staff.findByEmailIn(EmailAddress.forms(request.email()))
                .next()
                .filter(StaffMember::maySignIn)
                .filterWhen(member -> quotas.mayTake(LinkCounter.asked(member.email())))
                .flatMap(member -> mail.of(StaffLinkCard.Kind.PASSWORD, member)
                        .then(audit.record(
                                request.actor(),
                                null,
                                "password-link-sent",
                                member.id().value(),
                                null)))
                .then(Mono.defer(() -> requests.done(request)));
    }
}
