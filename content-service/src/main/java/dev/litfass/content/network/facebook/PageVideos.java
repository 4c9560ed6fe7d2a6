package dev.litfass.content.network.facebook;

import dev.litfass.content.network.Connector.PictureBytes;
import dev.litfass.content.network.LookupResult;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Outgoing;
import dev.litfass.content.network.Preparation;
import dev.litfass.content.network.Reason;
import dev.litfass.content.network.graph.Graph;
import dev.litfass.content.network.graph.GraphAnswers;
import dev.litfass.content.network.graph.GraphError;
import dev.litfass.content.network.graph.GraphReasons;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.network.Reply;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * A video alone in a post: it is begun, its bytes are sent in the pieces that the network asks for, and it is ended
 * unpublished; once the network is done with it, it is made public by its id, which is harmless to repeat
 * ({@code upload_phase} and {@code published} of https://developers.facebook.com/docs/graph-api/reference/page/videos,
 * {@code published} and {@code status} of …/reference/video, {@code published} of an update in
 * facebook-python-business-sdk advideo.py, read 2026-11-30). The guide (…/docs/video-api/guides/publishing) sends bytes
 * to the app instead, which takes a person's token; a page has only its own. The host graph-video.facebook.com is
 * deprecated (…/docs/video-api/overview).
 */
final class PageVideos {

    private static final GraphAnswers ANSWERS = Page.POSTING;
    private static final String NAME = Network.FACEBOOK.displayName();

    private static final String FIELDS = "?fields=id,published,status,permalink_url,post_id,from";

    private static final int LOOKS = 4;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** Until the network may be done with it. */
    private static final Duration UNTIL_IT_IS_READY = Duration.ofSeconds(10);

    private final Page page;

    PageVideos(Page page) {
        this.page = page;
    }

    /** What lies there is looked at; what was begun goes on where it stopped; what is gone is made anew. */
    Mono<Preparation> ready(Outgoing outgoing, FacebookPrepared known, PictureBytes bytes) {
        var video = known.video();
        if (video == null || video.session() != null) {
            return upload(outgoing, known, bytes);
        }
        return watched(video.id())
                .flatMap(seen -> seen.state() == State.GONE
                        ? upload(outgoing, FacebookPrepared.NONE, bytes)
                        : Mono.just(judged(seen, known)));
    }

    private Mono<Preparation> upload(Outgoing outgoing, FacebookPrepared known, PictureBytes bytes) {
        return new VideoUpload(page, outgoing, bytes).run(known).flatMap(so -> {
            if (so instanceof Preparation.Ready ready) {
                return made(FacebookPrepared.of(ready.prepared()));
            }
            return known.video() != null && isRefused((Preparation.Failed) so)
                    ? upload(outgoing, FacebookPrepared.NONE, bytes)
                    : Mono.just(so);
        });
    }

    /** What was begun does not live for ever: a session that is refused is begun anew, once. */
    private static boolean isRefused(Preparation.Failed failed) {
        return failed.outcome() instanceof Outcome.Refused refused && !refused.credential();
    }

    private Mono<Preparation> made(FacebookPrepared there) {
        return watched(Objects.requireNonNull(there.video()).id()).map(seen -> judged(seen, there));
    }

    private static Preparation judged(Seen seen, FacebookPrepared there) {
        return switch (seen.state()) {
            case READY, PUBLISHED -> new Preparation.Ready(there);
            case PROCESSING ->
                new Preparation.Failed(new Outcome.Postponed(Reason.STILL_PROCESSING, UNTIL_IT_IS_READY), there);
            case BROKEN -> new Preparation.Failed(new Outcome.Refused(Reason.videoNotTaken(NAME), false), there);
            case GONE -> new Preparation.Failed(new Outcome.Postponed(GraphReasons.draftGone(NAME), null), there);
            case UNREADABLE, FOREIGN ->
                new Preparation.Failed(ANSWERS.ofPreparation(seen.reply(), ANSWERS::goneAccount), there);
        };
    }

    /** Makes it public by its id. */
    Mono<Outcome> publish(FacebookPrepared.Video video) {
        return page.graph()
                .post("/" + video.id(), Map.of("published", true))
                .map(reply -> ANSWERS.ofCommit(
                        reply,
                        answer -> answer.json().path("success").asBoolean(false) ? unread(video) : null,
                        error -> error.isGone() ? new Outcome.Postponed(GraphReasons.draftGone(NAME), null) : null))
                .flatMap(outcome -> outcome instanceof Outcome.Published ? confirmed(video) : Mono.just(outcome));
    }

    /** It is public; where it is, and that it is the right one, says a second look, unless nobody answers it. */
    private Mono<Outcome> confirmed(FacebookPrepared.Video video) {
        return look(video.id()).map(seen -> switch (seen.state()) {
            case PUBLISHED -> seen.published(page);
            case UNREADABLE, GONE -> unread(video);
            default -> new Outcome.Unknown(Reason.UNREADABLE_ANSWER);
        });
    }

    private static Outcome.Published unread(FacebookPrepared.Video video) {
        return new Outcome.Published(video.id(), Page.address(video.id()));
    }

    Mono<LookupResult> lookFor(FacebookPrepared.Video video) {
        return look(video.id()).map(seen -> switch (seen.state()) {
            case PUBLISHED -> {
                var published = seen.published(page);
                yield new LookupResult.Found(published.remoteId(), published.url(), "our video, made public");
            }
            case READY, PROCESSING, BROKEN -> new LookupResult.Absent(true);
            case GONE -> new LookupResult.Unreadable(Reason.NOT_FOUND_OUT);
            case UNREADABLE, FOREIGN -> new LookupResult.Unreadable(Reason.NOT_REACHED);
        });
    }

    private Mono<Seen> watched(String id) {
        return look(id).filter(seen -> seen.state() != State.PROCESSING)
                .repeatWhenEmpty(LOOKS, empty -> empty.delayElements(PAUSE))
                .onErrorReturn(IllegalStateException.class, new Seen(State.PROCESSING, id, new Reply.Silence("still")));
    }

    private Mono<Seen> look(String id) {
        return page.graph().get("/" + id + FIELDS).map(reply -> Seen.of(reply, id, page.id()));
    }

    private enum State {
        PROCESSING,
        READY,
        PUBLISHED,
        BROKEN,
        GONE,
        UNREADABLE,
        /** The answer is of another video or another page. */
        FOREIGN
    }

    /** A video as it was read. */
    private record Seen(State state, String id, Reply reply) {

        static Seen of(Reply reply, String video, String page) {
            if (!(reply instanceof Reply.Answer answer)) {
                return new Seen(State.UNREADABLE, video, reply);
            }
            var error = GraphError.of(answer);
            if (error != null || !answer.isSuccess()) {
                return new Seen(error != null && error.isGone() ? State.GONE : State.UNREADABLE, video, reply);
            }
            return new Seen(state(answer.json(), video, page), video, reply);
        }

        private static State state(JsonNode json, String video, String page) {
            var from = json.path("from");
            if (!json.path("published").isBoolean()) {
                return State.UNREADABLE;
            }
            if (!video.equals(Graph.id(json)) || !(from.isMissingNode() || page.equals(Graph.id(from)))) {
                return State.FOREIGN;
            }
            return json.path("published").booleanValue()
                    ? State.PUBLISHED
                    : switch (json.at("/status/video_status").stringValue("")) {
                        case "ready" -> State.READY;
                        case "error", "expired", "upload_failed" -> State.BROKEN;
                        default -> State.PROCESSING;
                    };
        }

        /** By the post that shows it where it is told: there people comment. */
        Outcome.Published published(Page page) {
            var answer = (Reply.Answer) reply;
            var post = Objects.requireNonNullElse(answer.text("/post_id"), "");
            var whole = post.contains("_") ? post : page.id() + "_" + post;
            var known = !post.isEmpty() && whole.startsWith(page.id() + "_") && Page.isThing(whole);
            var url = Objects.requireNonNullElse(answer.text("/permalink_url"), Page.address(id));
            return new Outcome.Published(known ? whole : id, Page.absolute(url));
        }
    }
}
