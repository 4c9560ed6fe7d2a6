package dev.litfass.content.network.tiktok;

import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Reason;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.network.Reply;
import dev.litfass.platform.text.Excerpt;

/**
 * How far a posting is (https://developers.tiktok.com/doc/content-posting-api-reference-get-video-status, read
 * 2026-11-30).
 *
 * @param taken how many bytes of its video have arrived
 * @param post the public post's id; empty until TikTok has looked at it, and of one that not everybody may see
 * @param why what TikTok has against it; empty unless it failed
 */
record Posting(State state, long taken, String post, String why) {

    /** What the look showed. */
    enum State {
        /** It has bytes still to come, or is worked on. */
        PROCESSING,
        COMPLETE,
        FAILED,
        /** TikTok knows no such posting. */
        GONE,
        UNREADABLE
    }

    static final String FETCH = "/post/publish/status/fetch/";

    private static final int LONGEST = 100;

    static Posting in(Reply reply) {
        if (!(reply instanceof Reply.Answer answer)) {
            return of(State.UNREADABLE);
        }
        if (!TikTokAnswers.isOk(answer)) {
            return of(
                    answer.status() == 400 && TikTokAnswers.code(answer).equals("invalid_publish_id")
                            ? State.GONE
                            : State.UNREADABLE);
        }
        var data = answer.json().path("data");
        var state = switch (data.path("status").stringValue("")) {
            case "PROCESSING_UPLOAD", "PROCESSING_DOWNLOAD" -> State.PROCESSING;
            case "PUBLISH_COMPLETE" -> State.COMPLETE;
            case "FAILED" -> State.FAILED;
            default -> State.UNREADABLE;
        };
        // The name is TikTok's own
        var post = data.path("publicaly_available_post_id").path(0).asString("");
        return new Posting(
                state,
                Math.max(0, data.path("uploaded_bytes").asLong(0)),
                TikTokApi.isPost(post) ? post : "",
                Excerpt.line(data.path("fail_reason").stringValue(""), LONGEST));
    }

    private static Posting of(State state) {
        return new Posting(state, 0, "", "");
    }

    boolean is(State other) {
        return state == other;
    }

    /** True while some of a video of so many bytes has still to come. */
    boolean waits(long size) {
        return state == State.PROCESSING && taken < size;
    }

    /** What is done is named by the post, or as long as that is not known by the posting. */
    Outcome.Published published(String publishing, String handle) {
        var profile = Creator.addressOf(handle);
        return post.isEmpty() || !profile.contains("@")
                ? new Outcome.Published(publishing, profile)
                : new Outcome.Published(post, profile + "/video/" + post);
    }

    /** Why it came to nothing. */
    Outcome failure() {
        var known = TikTokAnswers.of(why);
        return known == null
                ? new Outcome.Refused(Reason.refused(Network.TIKTOK.displayName(), 200, why), false)
                : known;
    }
}
