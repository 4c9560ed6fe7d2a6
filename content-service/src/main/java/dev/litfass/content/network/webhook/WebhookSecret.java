package dev.litfass.content.network.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The key that a channel's calls are signed with: 24 to 64 bytes in Base64 behind {@code whsec_}
 * (Standard Webhooks 1.0.0, section Signature scheme, read 2026-11-30).
 */
final class WebhookSecret {

    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;

    private final byte[] key;

    private WebhookSecret(byte[] key) {
        this.key = key;
    }

    /** Null where it is no key of this kind. */
    static @Nullable WebhookSecret of(String text) {
        try {
            var plain = text.strip();
            var key = plain.startsWith(PREFIX)
                    ? Base64.getDecoder().decode(plain.substring(PREFIX.length()))
                    : new byte[0];
            return key.length < SHORTEST || key.length > LONGEST ? null : new WebhookSecret(key);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The signature of one try. */
    String sign(String id, Instant at, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            var signed = new ByteArrayOutputStream();
            signed.writeBytes((id + "." + at.getEpochSecond() + ".").getBytes(UTF_8));
            signed.writeBytes(body);
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.toByteArray()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
