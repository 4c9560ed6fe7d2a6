package dev.litfass.clients.staff;

import static dev.litfass.clients.ClientsProblem.ALREADY_JOINED;
import static dev.litfass.clients.ClientsProblem.STAFF_NOT_FOUND;
import static dev.litfass.contracts.caller.Permission.MANAGE_STAFF;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.StaffId;
import dev.litfass.contracts.problem.Problem;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.caller.Requires;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Invitations of people who have not come yet: sent again, or withdrawn. */
@RestController
@RequestMapping("/api/staff/{staffId}/invitation")
class InvitationController {

    private final StaffMembers staff;
    private final InviteStaff invite;
    private final EndAccess end;
    private final AuditLog audit;

    InvitationController(StaffMembers staff, InviteStaff invite, EndAccess end, AuditLog audit) {
        this.staff = staff;
        this.invite = invite;
        this.end = end;
        this.audit = audit;
    }

    /** The link that was sent before works no more. */
    @Requires(MANAGE_STAFF)
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Sent> send(@PathVariable StaffId staffId, Caller caller) {
        return invited(staffId, caller)
                .flatMap(member -> invite.by(member.email(), Mono.just(member)))
                .flatMap(invited -> audit.record(caller, null, "staff-invited", staffId.value(), null)
                        .thenReturn(new Sent(invited.until())));
    }

    /** Takes the person out again; who has come in the meantime stays. */
    @Requires(MANAGE_STAFF)
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> withdraw(@PathVariable StaffId staffId, Caller caller) {
        return invited(staffId, caller)
                .flatMap(member -> staff.deleteByIdAndPasswordHashNull(staffId))
                .filter(removed -> removed > 0)
                .switchIfEmpty(Mono.error(InvitationController::joined))
                .flatMap(removed -> end.of(staffId)
                        .then(audit.record(caller, null, "staff-invitation-withdrawn", staffId.value(), null)));
    }

    private Mono<StaffMember> invited(StaffId staffId, Caller caller) {
        return staff.findOneById(staffId)
                .switchIfEmpty(Mono.error(() -> STAFF_NOT_FOUND.because("no staff member %s", staffId)))
                .doOnNext(member -> member.access().requireWithin(caller))
                .filter(member -> !member.hasJoined())
                .switchIfEmpty(Mono.error(InvitationController::joined));
    }

    private static Problem joined() {
        return ALREADY_JOINED.because("the invitation was taken");
    }

    /** Until when the link works. */
    record Sent(Instant expiresAt) {}
}
