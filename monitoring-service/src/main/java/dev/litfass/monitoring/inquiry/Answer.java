package dev.litfass.monitoring.inquiry;

import dev.litfass.contracts.caller.Caller;
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
        /** It may be public or not: a person has to look and to decide. */
        UNCLEAR,
        FAILED
    }

    /** Why it failed or is unclear, in both languages. */
    public record Reason(String de, String en) {}

    static Answer written(String id, String text, Caller by, Instant now) {
        return new Answer(id, text, by.id(), by.name(), now, Status.SENDING, null, null);
    }

    Answer sent(@Nullable String link) {
        return new Answer(id, text, by, byName, at, Status.SENT, link, null);
    }

    Answer unclear(Reason why) {
        return new Answer(id, text, by, byName, at, Status.UNCLEAR, null, why);
    }

    /** On its way once more, after somebody decided so. */
    Answer sentAgain() {
        return new Answer(id, text, by, byName, at, Status.SENDING, null, null);
    }

    boolean isUnclear() {
        return status == Status.UNCLEAR;
    }

    Answer failed(Reason why) {
        return new Answer(id, text, by, byName, at, Status.FAILED, null, why);
    }
}
