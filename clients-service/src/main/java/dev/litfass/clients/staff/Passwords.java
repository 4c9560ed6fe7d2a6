package dev.litfass.clients.staff;

import static dev.litfass.clients.ClientsProblem.PASSWORD_TOO_COMMON;
import static dev.litfass.clients.ClientsProblem.PASSWORD_TOO_WEAK;

import dev.litfass.platform.pool.CpuPool;
import java.text.Normalizer;
import java.util.stream.Stream;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Hashes passwords with Argon2id, off the event loop: it takes its time and its memory on purpose. How many are hashed
 * at once is a question of memory, so the pools are small; strangers have one of their own, that a crowd of them keeps
 * nobody out who is known already.
 */
@Component
class Passwords implements AutoCloseable {

    static final int SHORTEST = 12;

    /** 19 MiB, two passes, one lane: the OWASP Password Storage Cheat Sheet, read on 2026-11-28. */
    static final int MEMORY_KIB = 19 * 1024;

    static final int STRANGERS_AT_ONCE = 2;
    static final int KNOWN_AT_ONCE = 1;

    private static final int WAITING = 16;
    private static final int PASSES = 2;
    private static final String TODAYS = "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=1$";

    private static final String PRODUCT = "Litfass";

    private final CommonPasswords common;
    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, MEMORY_KIB, PASSES);
    private final CpuPool strangers = new CpuPool("passwords-strangers", STRANGERS_AT_ONCE, WAITING);
    private final CpuPool known = new CpuPool("passwords-known", KNOWN_AT_ONCE, WAITING);

    /** What a wrong address is compared with, so that it takes as long as a wrong password. */
    private final String nobody = encoder.encode("nobody has this password");

    Passwords(CommonPasswords common) {
        this.common = common;
    }

    /** Who waits for the answer. */
    enum Asker {
        STRANGER,
        KNOWN
    }

    /**
     * The hash of a new password; refuses a short one and one that is guessed early.
     *
     * @param own the person's name and address
     */
    Mono<String> hash(String password, String... own) {
        var normal = normal(password);
        if (normal.codePointCount(0, normal.length()) < SHORTEST) {
            return Mono.error(() -> PASSWORD_TOO_WEAK.because("use at least %d characters", SHORTEST));
        }
        return known.run(() -> {
            if (common.include(
                    normal, Stream.concat(Stream.of(own), Stream.of(PRODUCT)).toList())) {
                throw PASSWORD_TOO_COMMON.because(
                        "it is a common password, a walk over the keyboard, or made of the person's own words");
            }
            return encoder.encode(normal);
        });
    }

    Mono<Boolean> matches(String password, String hash, Asker asker) {
        return pool(asker).run(() -> encoder.matches(normal(password), hash));
    }

    /** As slow as {@link #matches}, and never true. */
    Mono<Boolean> matchesNobody(String password) {
        return matches(password, nobody, Asker.STRANGER).map(same -> false);
    }

    /** The hash of a password that was right just now, where the stored one was made with other parameters. */
    Mono<String> renewed(String password, String hash) {
        return hash.startsWith(TODAYS) ? Mono.empty() : known.run(() -> encoder.encode(normal(password)));
    }

    @Override
    public void close() {
        strangers.close();
        known.close();
    }

    private CpuPool pool(Asker asker) {
        return asker == Asker.STRANGER ? strangers : known;
    }

    /** The same password, however the keyboard put its letters together. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
