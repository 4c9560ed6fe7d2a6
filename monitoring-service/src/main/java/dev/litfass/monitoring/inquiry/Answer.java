package dev.litfass.monitoring.inquiry;

import dev.litfass.kernel.caller.Caller;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody answered, and what became of it. */
public record Answer(
        String id,
        String text,
        String by,
        String byName,
        Instant at,
        Status status,
        @Nullable String url,
        @Nullable Reason reason) {

    /** How far an answer has come. */
    public enum Status {
        SENDING,
        SENT,
        FAILED
    }

    /** Why it failed, in both languages. */
    public record Reason(String de, String en) {}

    static Answer written(String id, String text, Caller by, Instant now) {
        return new Answer(id, text, by.id(), by.name(), now, Status.SENDING, null, null);
    }

    Answer sent(@Nullable String link) {
        return new Answer(id, text, by, byName, at, Status.SENT, link, null);
    }

    Answer failed(Reason why) {
        return new Answer(id, text, by, byName, at, Status.FAILED, null, why);
    }
}
