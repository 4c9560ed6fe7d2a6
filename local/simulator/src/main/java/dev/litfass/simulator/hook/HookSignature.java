package dev.litfass.simulator.hook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.nio.charset.StandardCharsets;

/** Signs a hook's body as Standard Webhooks says: HMAC-SHA256 over id, timestamp and body. */
class HookSignature {

    private HookSignature() {}

    static String of(String secret, String id, long timestamp, String body) {
        try {
            return signer(secret).sign(id, timestamp, body);
        } catch (WebhookSigningException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    static boolean isUsable(String secret) {
        try {
            return !secret.isEmpty() && !of(secret, "id", 0, "").isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Webhook signer(String secret) {
        return secret.startsWith(Webhook.SECRET_PREFIX)
                ? new Webhook(secret)
                : new Webhook(secret.getBytes(StandardCharsets.UTF_8));
    }
}
