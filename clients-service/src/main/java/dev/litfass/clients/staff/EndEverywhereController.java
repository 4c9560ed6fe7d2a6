package dev.litfass.clients.staff;

import static dev.litfass.clients.ClientsProblem.SESSION_ENDED;

import dev.litfass.clients.secret.Secrets;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Service;
import dev.litfass.contracts.session.Secret;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.audit.Event;
import dev.litfass.platform.caller.CalledBy;
import jakarta.validation.Valid;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Signs a person out on every device, or on all but the one they ask from. The session's name stands in bodies, never in addresses. */
@CalledBy(Service.GATEWAY)
@RestController
@RequestMapping("/internal/staff-sessions")
class EndEverywhereController {

    private final OpenSessions sessions;
    private final StaffMembers staff;
    private final EndAccess end;
    private final Secrets secrets;
    private final AuditLog audit;
    private final Clock clock;

    EndEverywhereController(
            OpenSessions sessions, StaffMembers staff, EndAccess end, Secrets secrets, AuditLog audit, Clock clock) {
        this.sessions = sessions;
        this.staff = staff;
        this.end = end;
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
    }

    @PostMapping("/ending-others")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> endOthers(@Valid @RequestBody Secret name) {
        return owner(name)
                .flatMap(member -> sessions.deleteByStaffIdAndDigestNotIn(member.id(), secrets.digests(name.secret()))
                        .then(recorded(member, "signed-out-elsewhere")));
    }

    /** Browsers are not known any more, and links that were mailed work no more. */
    @PostMapping("/ending-all")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> endAll(@Valid @RequestBody Secret name) {
        return owner(name).flatMap(member -> end.of(member.id()).then(recorded(member, "signed-out-everywhere")));
    }

    private Mono<StaffMember> owner(Secret name) {
        return sessions.findByDigestIn(secrets.digests(name.secret()))
                .next()
                .filter(session -> session.expiresAt().isAfter(clock.instant()))
                .flatMap(session -> staff.findOneById(session.staffId()))
                .switchIfEmpty(Mono.error(() -> SESSION_ENDED.because("sign in again")));
    }

    private Mono<Void> recorded(StaffMember member, String action) {
        var who = new Event.Actor(Caller.Kind.STAFF, member.id().value(), member.name());
        return audit.record(who, null, action, member.id().value(), null);
    }
}
