package dev.litfass.clients.staff;

import dev.litfass.clients.mail.Mail;
import dev.litfass.clients.mail.Mails;
import dev.litfass.contracts.session.StaffLinkCard;
import dev.litfass.platform.PlatformSettings;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Mails a person a link that works once. The token stands behind the #, so no server log ever sees it. */
@Component
class MailStaffLink {

    private final StaffLinks links;
    private final Mails mails;
    private final PlatformSettings platform;

    MailStaffLink(StaffLinks links, Mails mails, PlatformSettings platform) {
        this.links = links;
        this.mails = mails;
        this.platform = platform;
    }

    /** @return until when the link works */
    Mono<Instant> of(StaffLinkCard.Kind kind, StaffMember member) {
        var asked = member.emailChange();
        var about = asked != null && (kind == StaffLinkCard.Kind.NEW_ADDRESS || kind == StaffLinkCard.Kind.OLD_ADDRESS)
                ? asked.email()
                : member.email();
        return links.issue(kind, member.id(), about)
                .flatMap(named -> mails.post(letter(member, named))
                        .thenReturn(named.link().expiresAt()));
    }

    private Mail.Letter letter(StaffMember member, StaffLinks.Named named) {
        var address = platform.publicUrl() + "/desk/link#" + named.name();
        return StaffLetter.of(named.link().kind()).to(member, named.link(), address);
    }
}
