package dev.litfass.clients.staff;

import static dev.litfass.clients.ClientsProblem.SESSION_ENDED;

import dev.litfass.clients.secret.Secrets;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Service;
import dev.litfass.contracts.session.Secret;
import dev.litfass.contracts.session.SignInRequest;
import dev.litfass.contracts.session.StaffSession;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.audit.Event;
import dev.litfass.platform.audit.NotRecorded;
import dev.litfass.platform.caller.CalledBy;
import jakarta.validation.Valid;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Opens, reads and ends staff sessions for the gateway. The session's name stands in bodies, never in addresses. */
@CalledBy(Service.GATEWAY)
@RestController
@RequestMapping("/internal/staff-sessions")
class StaffSessionController {

    private final SignInStaff signIn;
    private final BeginSession begin;
    private final StaffMembers staff;
    private final OpenSessions sessions;
    private final Secrets secrets;
    private final AuditLog audit;
    private final Clock clock;

    StaffSessionController(
            SignInStaff signIn,
            BeginSession begin,
            StaffMembers staff,
            OpenSessions sessions,
            Secrets secrets,
            AuditLog audit,
            Clock clock) {
        this.signIn = signIn;
        this.begin = begin;
        this.staff = staff;
        this.sessions = sessions;
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
    }

    @PostMapping
    Mono<StaffSession> open(@Valid @RequestBody SignInRequest request) {
        return signIn.by(request)
                .flatMap(signedIn -> begin.of(signedIn)
                        .flatMap(session -> recorded(signedIn.member(), "signed-in", request.source())
                                .thenReturn(session)));
    }

    /** What a session is worth now: a deactivated person's is worth nothing. */
    @NotRecorded("it only reads; the name of a session stands in no address")
    @PostMapping("/reading")
    Mono<StaffSession> read(@Valid @RequestBody Secret name) {
        return sessions.findByDigestIn(secrets.digests(name.secret()))
                .next()
                .filter(session -> session.expiresAt().isAfter(clock.instant()))
                .flatMap(session -> staff.findOneById(session.staffId())
                        .filter(member -> member.access().active())
                        .map(member -> BeginSession.card(name.secret(), member, session.expiresAt(), null)))
                .switchIfEmpty(Mono.error(() -> SESSION_ENDED.because("sign in again")));
    }

    @PostMapping("/ending")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> end(@Valid @RequestBody Secret name) {
        var digests = secrets.digests(name.secret());
        return sessions.findByDigestIn(digests)
                .concatMap(session -> staff.findOneById(session.staffId()))
                .concatMap(member -> recorded(member, "signed-out", null))
                .then(sessions.deleteByDigestIn(digests))
                .then();
    }

    private Mono<Void> recorded(StaffMember member, String action, @Nullable String detail) {
        var who = new Event.Actor(Caller.Kind.STAFF, member.id().value(), member.name());
        return audit.record(who, null, action, member.id().value(), detail);
    }
}
