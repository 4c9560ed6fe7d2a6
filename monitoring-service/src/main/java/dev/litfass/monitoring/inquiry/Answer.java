package dev.litfass.monitoring.inquiry;

import dev.litfass.contracts.caller.Caller;
import java.time.Instant;
import java.util.Map;
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

    /**
     * Why it failed or is unclear, as a code; content-service has codes of its own.
     *
     * @param params what has to be said with it; what was stored before there were codes has neither
     */
    public record Reason(String code, Map<String, String> params) {

        private static final String UNKNOWN = "unknown";

        public Reason {
            code = code == null ? UNKNOWN : code;
            params = params == null ? Map.of() : Map.copyOf(params);
        }

        public Reason(String code) {
            this(code, Map.of());
        }
    }

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
