package dev.litfass.monitoring.source.simulator;

import static dev.litfass.monitoring.MonitoringProblem.BAD_SIGNATURE;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.HttpHeaders;

/**
 * Checks the signature of a hook as Standard Webhooks write it (standardwebhooks.com, 1.0.0). Their library makes the one
 * that is expected; whether a hook is recent is asked of our clock, where the library would ask the machine's.
 */
final class HookSignature {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private HookSignature() {}

    /** Refuses a hook whose signature is missing, wrong, or of another time. Of several, as while a secret is changed, one is enough. */
    static void require(HttpHeaders headers, byte[] body, String secret, Instant now) {
        var id = headers.getFirst(Webhook.UNBRANDED_MSG_ID_KEY);
        var timestamp = headers.getFirst(Webhook.UNBRANDED_MSG_TIMESTAMP_KEY);
        var signatures = headers.getFirst(Webhook.UNBRANDED_MSG_SIGNATURE_KEY);
        if (id == null || timestamp == null || signatures == null || !isRecent(timestamp, now)) {
            throw BAD_SIGNATURE.because("the headers webhook-id, -timestamp and -signature must be there and recent");
        }
        var expected = expected(id, Long.parseLong(timestamp), body, secret);
        for (var signature : signatures.split(" ")) {
            if (MessageDigest.isEqual(expected, signature.getBytes(UTF_8))) {
                return;
            }
        }
        throw BAD_SIGNATURE.because("the body was not signed with this channel's secret");
    }

    private static boolean isRecent(String timestamp, Instant now) {
        if (!timestamp.matches("[0-9]{1,11}")) {
            return false;
        }
        var age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now)
                .abs();
        return age.compareTo(TOLERANCE) <= 0;
    }

    /** Headers are read a byte a letter; what was signed is those bytes. */
    private static byte[] expected(String id, long timestamp, byte[] body, String secret) {
        try {
            return signer(secret)
                    .sign(new String(id.getBytes(ISO_8859_1), UTF_8), timestamp, new String(body, UTF_8))
                    .getBytes(UTF_8);
        } catch (WebhookSigningException | IllegalArgumentException e) {
            // no base64 behind the prefix, or nothing at all: anybody could make such a signature
            throw BAD_SIGNATURE.because("this channel's secret cannot sign hooks; connect the channel again");
        }
    }

    private static Webhook signer(String secret) {
        return secret.startsWith(Webhook.SECRET_PREFIX) ? new Webhook(secret) : new Webhook(secret.getBytes(UTF_8));
    }
}
