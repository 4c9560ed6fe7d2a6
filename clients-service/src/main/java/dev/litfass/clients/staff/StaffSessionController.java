package dev.litfass.clients.staff;

import static dev.litfass.clients.ClientsProblem.INVALID_CREDENTIALS;
import static dev.litfass.clients.ClientsProblem.SESSION_ENDED;

import dev.litfass.clients.secret.Secrets;
import dev.litfass.kernel.caller.CalledBy;
import dev.litfass.kernel.caller.Service;
import dev.litfass.kernel.session.Secret;
import dev.litfass.kernel.session.SignIn;
import dev.litfass.kernel.session.StaffSession;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
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

    private final StaffMembers staff;
    private final OpenSessions sessions;
    private final Passwords passwords;
    private final SignInAttempts attempts;
    private final Secrets secrets;
    private final Clock clock;

    StaffSessionController(
            StaffMembers staff,
            OpenSessions sessions,
            Passwords passwords,
            SignInAttempts attempts,
            Secrets secrets,
            Clock clock) {
        this.staff = staff;
        this.sessions = sessions;
        this.passwords = passwords;
        this.attempts = attempts;
        this.secrets = secrets;
        this.clock = clock;
    }

    @PostMapping
    Mono<StaffSession> open(@Valid @RequestBody SignIn signIn) {
        var email = signIn.email().strip().toLowerCase(Locale.ROOT);
        return attempts.requirePatience(email)
                .then(staff.findByEmail(email).filter(member -> member.access().active()))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(found -> verified(found, signIn.password()))
                .switchIfEmpty(Mono.defer(() -> refuse(email)))
                .flatMap(member -> attempts.succeeded(email).then(opened(member)));
    }

    /** What a session is worth now: a deactivated person's is worth nothing. */
    @PostMapping("/reading")
    Mono<StaffSession> read(@Valid @RequestBody Secret name) {
        return sessions.findByDigestIn(secrets.digests(name.secret()))
                .next()
                .filter(session -> session.expiresAt().isAfter(clock.instant()))
                .flatMap(session -> staff.findOneById(session.staffId())
                        .filter(member -> member.access().active())
                        .map(member -> card(name.secret(), member, session.expiresAt())))
                .switchIfEmpty(Mono.error(() -> SESSION_ENDED.because("sign in again")));
    }

    @PostMapping("/ending")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> end(@Valid @RequestBody Secret name) {
        return sessions.deleteByDigestIn(secrets.digests(name.secret())).then();
    }

    /** One hash is computed in either case: how long it takes does not tell which addresses there are. */
    private Mono<StaffMember> verified(Optional<StaffMember> found, String password) {
        return found.map(member -> passwords
                        .matches(password, member.passwordHash())
                        .flatMap(same -> same ? Mono.just(member) : Mono.empty()))
                .orElseGet(() -> passwords.matchesNobody(password).then(Mono.empty()));
    }

    private Mono<StaffMember> refuse(String email) {
        return attempts.failed(email).then(Mono.error(() -> INVALID_CREDENTIALS.because("check both and try again")));
    }

    private Mono<StaffSession> opened(StaffMember member) {
        return Mono.defer(() -> {
            var name = secrets.name();
            var until = clock.instant().plus(OpenSession.LIFETIME);
            return sessions.save(new OpenSession(secrets.digest(name), member.id(), until))
                    .map(session -> card(name, member, until));
        });
    }

    private static StaffSession card(String name, StaffMember member, Instant until) {
        var access = member.access();
        var preferences = member.preferences();
        var person = new StaffSession.Person(
                member.id(), member.name(), member.email(), preferences.language(), preferences.zone());
        return new StaffSession(name, person, access.role(), access.allClients(), access.clientIds(), until);
    }
}
