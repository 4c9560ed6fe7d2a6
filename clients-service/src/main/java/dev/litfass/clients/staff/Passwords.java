package dev.litfass.clients.staff;

import static dev.litfass.clients.ClientsProblem.PASSWORD_TOO_WEAK;

import dev.litfass.kernel.upstream.Blocking;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Hashes passwords with Argon2id, off the event loop: it takes its time on purpose. */
@Component
class Passwords implements AutoCloseable {

    static final int SHORTEST = 12;

    private final Argon2PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final Blocking pool = new Blocking("passwords");

    /** What a wrong address is compared with, so that it takes as long as a wrong password. */
    private final String nobody = encoder.encode("nobody has this password");

    /** The hash of a new password; refuses one of less than {@value #SHORTEST} characters. */
    Mono<String> hash(String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Mono.error(() -> PASSWORD_TOO_WEAK.because("use at least %d characters", SHORTEST));
        }
        return pool.call(() -> encoder.encode(password));
    }

    Mono<Boolean> matches(String password, String hash) {
        return pool.call(() -> encoder.matches(password, hash));
    }

    /** As slow as {@link #matches}, and never true. */
    Mono<Boolean> matchesNobody(String password) {
        return matches(password, nobody).map(same -> false);
    }

    @Override
    public void close() {
        pool.close();
    }
}
