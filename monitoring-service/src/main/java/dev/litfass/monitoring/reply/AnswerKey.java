package dev.litfass.monitoring.reply;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.monitoring.inquiry.InquiryId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The key that a writer gives an answer, so that sending it again writes it once. */
final class AnswerKey {

    private AnswerKey() {}

    /** The one id of this answer. Inquiry and writer are part of it: a key reaches no answer of others. */
    static String idOf(String key, InquiryId inquiry, Caller by) {
        try {
            var name = "answer|" + inquiry + "|" + by.id() + "|" + key;
            var sha = MessageDigest.getInstance("SHA-256").digest(name.getBytes(UTF_8));
            return HexFormat.of().formatHex(sha, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
