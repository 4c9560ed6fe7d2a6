package dev.litfass.contracts.reply;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of an answer so far. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ReplyState(
        String replyId,
        Stage stage,
        @Nullable String url,
        @Nullable Instant publishedAt,
        @Nullable Reason reason) {

    /** Why it is not public, as a code and what has to be said with it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Reason(String code, Map<String, String> params) {}

    /** What can be said about an answer. */
    public enum Stage {
        SENDING,
        SENT,
        /** It may be public or not: a person has to look and to decide. */
        UNCLEAR,
        /** It is surely not public. */
        FAILED
    }
}
