package dev.litfass.platform.keys;

import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/**
 * Random numbers nobody can guess, for use on an event loop: the system's random device is read once, when the
 * generator is made, and never waited for afterwards.
 */
public final class SeededRandom {

    private SeededRandom() {}

    public static SecureRandom generator() {
        try {
            var random = SecureRandom.getInstance("DRBG");
            random.nextBytes(new byte[1]);
            return random;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
