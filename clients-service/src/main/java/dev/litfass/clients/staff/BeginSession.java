package dev.litfass.clients.staff;

import dev.litfass.clients.secret.Secrets;
import dev.litfass.contracts.session.StaffSession;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Begins a session of somebody who is signed in, and says what a session is worth. */
@Component
class BeginSession {

    private final OpenSessions sessions;
    private final Secrets secrets;
    private final Clock clock;

    BeginSession(OpenSessions sessions, Secrets secrets, Clock clock) {
        this.sessions = sessions;
        this.secrets = secrets;
        this.clock = clock;
    }

    Mono<StaffSession> of(SignInStaff.SignedIn signedIn) {
        return Mono.defer(() -> {
            var name = secrets.name();
            var member = signedIn.member();
            var until = clock.instant().plus(OpenSession.LIFETIME);
            return sessions.save(new OpenSession(secrets.digest(name), member.id(), until))
                    .map(session -> card(name, member, until, signedIn.device()));
        });
    }

    static StaffSession card(String name, StaffMember member, Instant until, StaffSession.@Nullable Device device) {
        var access = member.access();
        var preferences = member.preferences();
        var person = new StaffSession.Person(
                member.id(), member.name(), member.email(), preferences.language(), preferences.zone());
        return new StaffSession(name, person, access.role(), access.allClients(), access.clientIds(), until, device);
    }
}
