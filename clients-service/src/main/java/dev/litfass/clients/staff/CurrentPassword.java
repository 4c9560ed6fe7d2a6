package dev.litfass.clients.staff;

import static dev.litfass.clients.ClientsProblem.WRONG_PASSWORD;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks somebody who is signed in for their password again. An open session is not enough to guess it through this door either. */
@Component
class CurrentPassword {

    private final Passwords passwords;
    private final SignInAttempts attempts;

    CurrentPassword(Passwords passwords, SignInAttempts attempts) {
        this.passwords = passwords;
        this.attempts = attempts;
    }

    Mono<StaffMember> require(StaffMember member, String password) {
        var right = passwords
                .matches(password, member.requirePasswordHash(), Passwords.Asker.KNOWN)
                .filter(same -> same)
                .map(same -> member);
        return attempts.guarded(SignInAttempt.bySession(member.email(), member.id()), right)
                .switchIfEmpty(Mono.error(() -> WRONG_PASSWORD.because("nothing was changed")));
    }
}
