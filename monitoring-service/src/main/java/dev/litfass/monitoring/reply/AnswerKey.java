package dev.litfass.monitoring.reply;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.Id;
import dev.litfass.monitoring.inquiry.InquiryId;

/** The key that a writer gives an answer, so that sending it again writes it once. */
final class AnswerKey {

    private AnswerKey() {}

    /** The one id of this answer. Inquiry and writer are part of it: a key reaches no answer of others. */
    static String idOf(String key, InquiryId inquiry, Caller by) {
        return Id.named("answer|" + inquiry + "|" + by.id() + "|" + key);
    }
}
