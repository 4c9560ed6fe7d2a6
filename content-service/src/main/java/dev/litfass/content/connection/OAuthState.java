package dev.litfass.content.connection;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.litfass.platform.keys.SeededRandom;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** The state of an authorization request (RFC 6749, 10.12): nobody can guess it, and only its digest is stored. */
record OAuthState(String text) {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = SeededRandom.generator();

    static OAuthState fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new OAuthState(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    String digest() {
        return HexFormat.of().formatHex(sha256(text));
    }

    /** What a verifier is proved by (RFC 7636, 4.2, S256). */
    static String challenge(String verifier) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(verifier));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "OAuthState[…]";
    }
}
