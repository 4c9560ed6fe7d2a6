package dev.litfass.clients.staff;

import static dev.litfass.clients.ClientsProblem.EMAIL_TAKEN;

import dev.litfass.clients.link.EmailAddress;
import dev.litfass.clients.link.LinkCounter;
import dev.litfass.clients.link.LinkQuotas;
import dev.litfass.contracts.session.StaffLinkCard;
import java.time.Clock;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Notes the address that a person asks to have, and mails both addresses a link. What was asked before is over. */
@Component
class AskEmailChange {

    private static final StaffLinkCard.Kind[] ADDRESSES = {
        StaffLinkCard.Kind.NEW_ADDRESS, StaffLinkCard.Kind.OLD_ADDRESS
    };

    private final StaffMembers staff;
    private final StaffLinks links;
    private final LinkQuotas quotas;
    private final MailStaffLink mail;
    private final Clock clock;

    AskEmailChange(StaffMembers staff, StaffLinks links, LinkQuotas quotas, MailStaffLink mail, Clock clock) {
        this.staff = staff;
        this.links = links;
        this.quotas = quotas;
        this.mail = mail;
        this.clock = clock;
    }

    Mono<StaffMember> by(StaffMember member, String typed) {
        return Mono.defer(() -> {
            var change = EmailChange.to(EmailAddress.of(typed), clock.instant());
            return requireFree(change.email())
                    .then(Mono.defer(
                            () -> quotas.take(LinkCounter.staff(member.email()), LinkCounter.staff(change.email()))))
                    .then(Mono.defer(() -> staff.save(member.withEmailChange(change))))
                    .flatMap(this::mailed);
        });
    }

    private Mono<Void> requireFree(String email) {
        return staff.findByEmailIn(EmailAddress.forms(email))
                .hasElements()
                .filter(taken -> taken)
                .flatMap(taken -> Mono.error(() -> EMAIL_TAKEN.because("somebody in the team has this address")));
    }

    private Mono<StaffMember> mailed(StaffMember member) {
        return links.end(member.id(), ADDRESSES)
                .then(Mono.defer(() -> mail.of(StaffLinkCard.Kind.NEW_ADDRESS, member)))
                .then(Mono.defer(() -> mail.of(StaffLinkCard.Kind.OLD_ADDRESS, member)))
                .thenReturn(member);
    }
}
