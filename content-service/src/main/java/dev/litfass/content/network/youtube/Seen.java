package dev.litfass.content.network.youtube;

import dev.litfass.platform.network.Reply;
import dev.litfass.platform.text.Excerpt;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * One video as YouTube shows it to its own channel (https://developers.google.com/youtube/v3/docs/videos#status, read
 * 2026-11-30).
 *
 * @param upload how far it is: uploaded, processed, failed, rejected or deleted
 * @param why why it failed or was rejected; empty where it was not
 */
record Seen(State state, String privacy, String upload, String why) {

    /** What the look showed. */
    enum State {
        THERE,
        GONE,
        UNREADABLE
    }

    private static final Seen GONE = new Seen(State.GONE, "", "", "");
    private static final Seen UNREADABLE = new Seen(State.UNREADABLE, "", "", "");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{11}");
    private static final int LONGEST = 50;

    static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    /** Another video, or one of another channel, says nothing of ours. */
    static Seen in(Reply reply, String video, String channel) {
        var items = reply instanceof Reply.Answer answer && answer.isSuccess()
                ? answer.json().path("items")
                : null;
        if (items == null || !items.isArray()) {
            return UNREADABLE;
        }
        return items.isEmpty() ? GONE : of(items.path(0), video, channel);
    }

    static Seen of(JsonNode shown, String video, String channel) {
        var owner = shown.at("/snippet/channelId").stringValue(channel);
        var status = shown.path("status");
        var privacy = status.path("privacyStatus").stringValue("");
        if (!shown.path("id").stringValue("").equals(video) || !owner.equals(channel) || privacy.isEmpty()) {
            return UNREADABLE;
        }
        var upload = status.path("uploadStatus").stringValue("");
        var why = status.path("failureReason").stringValue("")
                + status.path("rejectionReason").stringValue("");
        return upload.equals("deleted")
                ? GONE
                : new Seen(State.THERE, privacy, Excerpt.line(upload, LONGEST), Excerpt.line(why, LONGEST));
    }

    boolean isGone() {
        return state == State.GONE;
    }

    boolean isUnreadable() {
        return state == State.UNREADABLE;
    }

    /** It is on the channel and never becomes visible. */
    boolean isUseless() {
        return upload.equals("failed") || upload.equals("rejected");
    }

    boolean isStillUploaded() {
        return upload.equals("uploaded");
    }
}
