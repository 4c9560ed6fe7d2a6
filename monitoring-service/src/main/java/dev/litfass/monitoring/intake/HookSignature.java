package dev.litfass.monitoring.intake;

import static dev.litfass.monitoring.MonitoringProblem.BAD_SIGNATURE;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.http.HttpHeaders;

/** Checks the signature of a hook as Standard Webhooks write it (standardwebhooks.com, 1.0.0). */
final class HookSignature {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final String PREFIX = "whsec_";

    private HookSignature() {}

    /** Refuses a hook whose signature is missing, wrong, or of another time. */
    static void require(HttpHeaders headers, byte[] body, String secret, Instant now) {
        var id = headers.getFirst("webhook-id");
        var timestamp = headers.getFirst("webhook-timestamp");
        var signatures = headers.getFirst("webhook-signature");
        if (id == null || timestamp == null || signatures == null || !isRecent(timestamp, now)) {
            throw BAD_SIGNATURE.because("the headers webhook-id, -timestamp and -signature must be there and recent");
        }
        var expected = sign(id + "." + timestamp + ".", body, secret);
        for (var signature : signatures.split(" ")) {
            if (signature.startsWith("v1,") && isSame(expected, signature.substring(3))) {
                return;
            }
        }
        throw BAD_SIGNATURE.because("the body was not signed with this channel's secret");
    }

    private static boolean isRecent(String timestamp, Instant now) {
        if (timestamp.length() > 11 || !timestamp.chars().allMatch(Character::isDigit)) {
            return false;
        }
        var age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now)
                .abs();
        return age.compareTo(TOLERANCE) <= 0;
    }

    private static boolean isSame(byte[] expected, String shown) {
        return MessageDigest.isEqual(
                Base64.getEncoder().encodeToString(expected).getBytes(UTF_8), shown.getBytes(UTF_8));
    }

    private static byte[] sign(String head, byte[] body, String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(secret), "HmacSHA256"));
            // Headers are read a byte a letter; what was signed is those bytes.
            mac.update(head.getBytes(ISO_8859_1));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A secret that announces base64 and has none signs nothing: anybody could make such a signature. */
    private static byte[] key(String secret) {
        var key = secret.startsWith(PREFIX) ? decoded(secret.substring(PREFIX.length())) : secret.getBytes(UTF_8);
        if (key.length == 0) {
            throw BAD_SIGNATURE.because("this channel's secret cannot sign hooks; connect the channel again");
        }
        return key;
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
