package dev.litfass.content.check;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.litfass.contracts.id.ChannelId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a check says about a draft: the rule, how bad it is, where, and how to mend it.
 *
 * @param channelId the channel it is about; null where it is about the whole post
 * @param measure the measured value beside the limit, where something was counted
 * @param place where in the text
 */
public record Finding(
        String rule,
        Severity severity,
        @Nullable ChannelId channelId,
        @JsonUnwrapped @Nullable Measure measure,
        @JsonUnwrapped @Nullable Place place,
        Words message,
        Words mend,
        @Nullable Source source) {

    /** Whether a post can go out with it. */
    public enum Severity {
        BLOCK,
        WARN,
        HINT
    }

    /** What was counted. */
    public record Measure(long measured, long limit, String unit) {}

    /** UTF-16 offsets in the channel's text, the end exclusive. */
    public record Place(int from, int to) {}

    /** The same sentence in both languages. */
    public record Words(String de, String en) {}

    /** Where the rule comes from. */
    public record Source(String url, LocalDate verifiedOn) {}

    /** A rule could not be applied to this draft, so nobody knows whether it holds. */
    static Finding ofBrokenRule() {
        return new Finding(
                "check-broken",
                Severity.BLOCK,
                null,
                null,
                null,
                new Words(
                        "Eine der Prüfungen ist an diesem Beitrag gescheitert.",
                        "One of the checks failed on this post."),
                new Words("Den Text vereinfachen oder kürzen.", "Simplify or shorten the text."),
                null);
    }

    @JsonIgnore
    public boolean blocks() {
        return severity == Severity.BLOCK;
    }
}
