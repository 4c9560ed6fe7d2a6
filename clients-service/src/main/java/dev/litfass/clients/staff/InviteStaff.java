package dev.litfass.clients.staff;

import dev.litfass.clients.link.LinkCounter;
import dev.litfass.clients.link.LinkQuotas;
import dev.litfass.contracts.session.StaffLinkCard;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Invites a person by a mailed link; one that was sent before works no more. */
@Component
class InviteStaff {

    private final LinkQuotas quotas;
    private final StaffLinks links;
    private final MailStaffLink mail;

    InviteStaff(LinkQuotas quotas, StaffLinks links, MailStaffLink mail) {
        this.quotas = quotas;
        this.links = links;
        this.mail = mail;
    }

    /**
     * @param email the person's address
     * @param stored the person; asked for only when the quota allows one more mail
     * @return the person and until when the link works
     */
    Mono<Invited> by(String email, Mono<StaffMember> stored) {
        return quotas.take(LinkCounter.staff(email))
                .then(stored)
                .flatMap(member ->
                        links.end(member.id(), StaffLinkCard.Kind.INVITATION).thenReturn(member))
                .flatMap(member ->
                        mail.of(StaffLinkCard.Kind.INVITATION, member).map(until -> new Invited(member, until)));
    }

    /** Who was invited until when. */
    record Invited(StaffMember member, Instant until) {}
}
