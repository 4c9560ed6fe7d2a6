package dev.litfass.clients.staff;

import static dev.litfass.clients.ClientsProblem.EMAIL_TAKEN;

import dev.litfass.clients.mail.Mails;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.session.AddressChange;
import dev.litfass.contracts.session.AddressDecision;
import dev.litfass.contracts.session.StaffLinkCard;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.audit.Event;
import java.time.Clock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Takes the yes or no of one of the two addresses. After two times yes the address changes; one no ends the change. */
@Component
class DecideEmailChange {

    private static final int MOST_TRIES = 10;

    private final StaffMembers staff;
    private final StaffLinks links;
    private final Mails mails;
    private final AuditLog audit;
    private final Clock clock;

    DecideEmailChange(StaffMembers staff, StaffLinks links, Mails mails, AuditLog audit, Clock clock) {
        this.staff = staff;
        this.links = links;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    Mono<AddressChange> by(AddressDecision decision) {
        return links.find(decision.token())
                .filter(held -> !held.card().isForAPassword())
                .switchIfEmpty(Mono.error(StaffLinks::notValid))
                .flatMap(links::redeem)
                .flatMap(held -> decision.agreed() ? confirmed(held) : refused(held));
    }

    /** Both addresses may say yes at the same moment: the second looks at what the first has written. */
    private Mono<AddressChange> confirmed(StaffLinks.Held held) {
        var asked = held.link().email();
        return Mono.defer(() -> staff.findOneById(held.member().id()))
                .map(member -> member.confirming(asked, side(held.link()), clock.instant()))
                .flatMap(staff::save)
                .retryWhen(Retry.max(MOST_TRIES).filter(OptimisticLockingFailureException.class::isInstance))
                .onErrorResume(
                        DuplicateKeyException.class,
                        taken -> dropped(held)
                                .then(Mono.error(
                                        () -> EMAIL_TAKEN.because("somebody else has had it since you asked"))))
                .flatMap(member -> member.email().equals(asked) ? changed(held.member(), member) : waiting(held));
    }

    private static EmailChange.Side side(StaffLink link) {
        return link.kind() == StaffLinkCard.Kind.OLD_ADDRESS ? EmailChange.Side.OLD : EmailChange.Side.NEW;
    }

    private Mono<AddressChange> waiting(StaffLinks.Held held) {
        return recorded(held.member(), "email-confirmed")
                .thenReturn(new AddressChange(held.link().email(), AddressChange.State.WAITING));
    }

    /** Links that were mailed to the old address work no more. */
    private Mono<AddressChange> changed(StaffMember before, StaffMember after) {
        return links.endAll(after.id())
                .then(mails.post(StaffLetter.ADDRESS_CHANGED.to(after, before.email())))
                .then(mails.post(StaffLetter.ADDRESS_CHANGED.to(after, after.email())))
                .then(recorded(after, "email-changed"))
                .thenReturn(new AddressChange(after.email(), AddressChange.State.CHANGED));
    }

    private Mono<AddressChange> refused(StaffLinks.Held held) {
        return dropped(held)
                .then(recorded(held.member(), "email-change-refused"))
                .thenReturn(new AddressChange(held.link().email(), AddressChange.State.REFUSED));
    }

    private Mono<Void> dropped(StaffLinks.Held held) {
        return Mono.defer(() -> staff.findOneById(held.member().id()))
                .map(member -> member.withEmailChange(null))
                .flatMap(staff::save)
                .retryWhen(Retry.max(MOST_TRIES).filter(OptimisticLockingFailureException.class::isInstance))
                .then(links.end(held.member().id(), StaffLinkCard.Kind.NEW_ADDRESS, StaffLinkCard.Kind.OLD_ADDRESS));
    }

    private Mono<Void> recorded(StaffMember member, String action) {
        var who = new Event.Actor(Caller.Kind.STAFF, member.id().value(), member.name());
        return audit.record(who, null, action, member.id().value(), null);
    }
}
