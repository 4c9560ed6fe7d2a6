package dev.litfass.content.network;

import dev.litfass.platform.text.Excerpt;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why something did not work: a code and what has to be said with it. The words are the web app's.
 *
 * @param params what the sentence names; empty for most, and for what was stored before there were any
 */
public record Reason(String code, Map<String, String> params) {

    public static final Reason CREDENTIAL = new Reason("credential-refused");

    /** The credential has ended and is being renewed. */
    public static final Reason RENEWING = new Reason("renewing");

    public static final Reason MAY_NOT_WRITE = new Reason("may-not-write");

    public static final Reason PICTURES_GONE = new Reason("pictures-gone");

    public static final Reason RATE_LIMIT = new Reason("rate-limit");

    public static final Reason NOT_REACHED = new Reason("not-reached");

    public static final Reason NO_ANSWER = new Reason("no-answer");

    public static final Reason UNREADABLE_ANSWER = new Reason("unreadable-answer");

    /** What lies ready is not ready yet. */
    public static final Reason STILL_PROCESSING = new Reason("still-processing");

    /** Some of a video has still to be brought to the network; it goes on from there. */
    public static final Reason STILL_UPLOADING = new Reason("still-uploading");

    public static final Reason TOO_LATE = new Reason("too-late");

    public static final Reason GATE_CLOSED = new Reason("gate-closed");

    /** The client's budget of the month does not reach for it. */
    public static final Reason BUDGET_USED = new Reason("client-budget-used");

    public static final Reason CLIENT_ARCHIVED = new Reason("client-archived");

    public static final Reason RIGHTS = new Reason("rights");

    /** A limit or a rule has changed since the post was approved, and blocks it now. */
    public static final Reason FINDING = new Reason("finding");

    /** A picture or video of the post is not in the library any more. */
    public static final Reason MEDIA_MISSING = new Reason("media-missing");

    public static final Reason POST_HELD = new Reason("post-held");

    public static final Reason NO_LONGER_APPROVED = new Reason("no-longer-approved");

    public static final Reason CHANNEL_PAUSED = new Reason("channel-not-live");

    public static final Reason CHANNEL_REMOVED = new Reason("channel-removed");

    public static final Reason NOT_FOUND_OUT = new Reason("not-found-out");

    public static final Reason EARLIER_ROUND = new Reason("earlier-round");

    public static final Reason PART_BEFORE = new Reason("part-before");

    public static final Reason PART_NOT_LINKED = new Reason("part-not-linked");

    public static final Reason BY_HAND = new Reason("by-hand");

    public static final Reason PROOF_MISSING = new Reason("proof-missing");

    public static final Reason DISCARDED = new Reason("discarded");

    public static final Reason DUPLICATE = new Reason("duplicate");

    public static final Reason PUBLIC_SOMEWHERE = new Reason("public-somewhere");

    /** The longest sentence of a network that anybody has to read. */
    private static final int MOST_WORDS = 300;

    public Reason {
        params = params == null ? Map.of() : Map.copyOf(params);
    }

    public Reason(String code) {
        this(code, Map.of());
    }

    /** What the network itself said about a refusal. */
    public static Reason refused(String network, int status, String itsWords) {
        var code = String.valueOf(status);
        var words = Excerpt.line(itsWords, MOST_WORDS);
        return new Reason(
                "refused",
                words.isEmpty()
                        ? Map.of("network", network, "status", code)
                        : Map.of("network", network, "status", code, "words", words));
    }

    /** A right that the person who connected the channel did not give, in the network's word for it. */
    public static Reason permissionMissing(String network, String permission) {
        return new Reason("permission-missing", Map.of("network", network, "permission", permission));
    }

    /** The account is not there any more, or whoever connected it no longer manages it. */
    public static Reason accountGone(String network) {
        return new Reason("account-gone", Map.of("network", network));
    }

    /** The account has made as many posts as the network lets it make in a span of time. */
    public static Reason quotaUsed(String network) {
        return new Reason("quota-used", Map.of("network", network));
    }

    /** The network took the bytes of a picture and could not make a picture of them. */
    public static Reason pictureNotTaken(String network) {
        return new Reason("picture-not-taken", Map.of("network", network));
    }

    /** The same of a video. */
    public static Reason videoNotTaken(String network) {
        return new Reason("video-not-processed", Map.of("network", network));
    }

    /** The network takes one video in a post, and nothing beside it. */
    public static Reason videoNotAlone(String network) {
        return new Reason("video-not-alone", Map.of("network", network));
    }

    /** Whether it is of the same kind, whatever it names. */
    public boolean is(@Nullable Reason other) {
        return other != null && code.equals(other.code);
    }
}
