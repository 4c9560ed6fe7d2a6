package dev.litfass.content.network.facebook;

import dev.litfass.content.network.Connector.PictureBytes;
import dev.litfass.content.network.LookupResult;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Outgoing;
import dev.litfass.content.network.Outgoing.OutgoingPicture;
import dev.litfass.content.network.Preparation;
import dev.litfass.content.network.PreparationStep;
import dev.litfass.content.network.Reason;
import dev.litfass.content.network.graph.Graph;
import dev.litfass.content.network.graph.GraphAnswers;
import dev.litfass.content.network.graph.GraphError;
import dev.litfass.content.network.graph.GraphReasons;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.network.Reply;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Stories of pages, which cannot lie there unpublished: what lies ready are the bytes of the picture or video alone, and
 * publishing names them. A photo or video that was shown before is not taken for a story, so that the same attempt made
 * twice leaves one; and the page's stories name what they show, by which ours is found
 * (https://developers.facebook.com/docs/page-stories-api, read 2026-11-30). That a video is not listed proves nothing: it
 * may still be worked on.
 */
final class PageStories {

    private static final GraphAnswers ANSWERS = Page.POSTING;
    private static final String NAME = Network.FACEBOOK.displayName();
    private static final String LISTED = "/stories?fields=post_id,media_id,url&limit=100";

    private final Page page;

    PageStories(Page page) {
        this.page = page;
    }

    Mono<Preparation> ready(Outgoing outgoing, FacebookPrepared known, PictureBytes bytes) {
        if (outgoing.pictures().size() != 1) {
            return Mono.just(new Preparation.Failed(new Outcome.Refused(GraphReasons.storyMedium(NAME), false)));
        }
        var medium = outgoing.pictures().get(0);
        var lies = mediumOf(medium, known);
        return lies == null
                ? laid(medium, known, bytes)
                : isGone(lies)
                        .flatMap(gone -> gone
                                ? laid(medium, FacebookPrepared.NONE, bytes)
                                : Mono.just(new Preparation.Ready(known)));
    }

    /** Facebook lets go of what nobody showed; where it says nothing of it the publishing will. */
    private Mono<Boolean> isGone(String medium) {
        return page.graph().get("/" + medium + "?fields=id").map(reply -> {
            var error = reply instanceof Reply.Answer answer ? GraphError.of(answer) : null;
            return error != null && error.isGone();
        });
    }

    private Mono<Preparation> laid(OutgoingPicture medium, FacebookPrepared known, PictureBytes bytes) {
        var step = medium.isVideo()
                ? video(medium, bytes)
                : bytes.of(medium.assetId()).flatMap(content -> FacebookConnector.uploaded(page, medium, content));
        return PreparationStep.all(known, step.flux());
    }

    private Mono<PreparationStep<FacebookPrepared>> video(OutgoingPicture medium, PictureBytes bytes) {
        var size = Objects.requireNonNull(medium.video()).bytes();
        return page.graph()
                .post(page.path("/video_stories"), Map.of("upload_phase", "start"))
                .flatMap(begun -> {
                    var json = json(begun);
                    var id = json == null ? "" : json.path("video_id").stringValue("");
                    var url = json == null ? "" : json.path("upload_url").stringValue("");
                    var sent =
                            Graph.isId(id) ? page.graph().send(url, bytes.read(medium.assetId(), 0, size), size) : null;
                    return sent == null ? Mono.just(failed(begun)) : sent.map(reply -> taken(id, reply));
                });
    }

    private static PreparationStep<FacebookPrepared> taken(String id, Reply reply) {
        var json = json(reply);
        return json != null && json.path("success").asBoolean(false)
                ? PreparationStep.done(ready -> ready.with(FacebookPrepared.Video.there(id)))
                : failed(reply);
    }

    Mono<Outcome> publish(Outgoing outgoing, FacebookPrepared prepared) {
        var medium = outgoing.pictures().get(0);
        var id = Objects.requireNonNull(mediumOf(medium, prepared));
        var call = medium.isVideo()
                ? page.graph().post(page.path("/video_stories"), Map.of("upload_phase", "finish", "video_id", id))
                : page.graph().post(page.path("/photo_stories"), Map.of("photo_id", id));
        return call.map(reply -> ANSWERS.ofCommit(reply, answer -> published(answer.json()), error -> null))
                .flatMap(outcome ->
                        outcome instanceof Outcome.Published published ? addressed(id, published) : Mono.just(outcome));
    }

    private static Outcome.@Nullable Published published(JsonNode json) {
        var post = json.path("post_id").stringValue("");
        return json.path("success").asBoolean(false) && Page.isThing(post)
                ? new Outcome.Published(post, Page.address(post))
                : null;
    }

    /** It is public; where it is says the list of stories, if it is there already. */
    private Mono<Outcome> addressed(String medium, Outcome.Published published) {
        return page.graph().get(page.path(LISTED)).map(reply -> {
            var found = story(reply, medium);
            return found != null && found.remoteId().equals(published.remoteId()) ? found : published;
        });
    }

    Mono<LookupResult> lookFor(Outgoing outgoing, FacebookPrepared prepared) {
        var medium = outgoing.pictures().get(0);
        var id = Objects.requireNonNull(mediumOf(medium, prepared));
        return page.graph().get(page.path(LISTED)).map(reply -> {
            var json = json(reply);
            if (json == null || !json.path("data").isArray()) {
                return new LookupResult.Unreadable(Reason.NOT_REACHED);
            }
            var found = story(reply, id);
            if (found != null) {
                return new LookupResult.Found(found.remoteId(), found.url(), "a story of our photo or video");
            }
            return medium.isVideo() || json.at("/paging/next").isString()
                    ? new LookupResult.Unreadable(Reason.NOT_FOUND_OUT)
                    : new LookupResult.Absent();
        });
    }

    private static Outcome.@Nullable Published story(Reply reply, String medium) {
        var json = json(reply);
        if (json == null) {
            return null;
        }
        return json.path("data")
                .valueStream()
                .filter(story -> story.path("media_id").stringValue("").equals(medium)
                        && Page.isThing(story.path("post_id").stringValue("")))
                .findFirst()
                .map(PageStories::told)
                .orElse(null);
    }

    private static Outcome.Published told(JsonNode story) {
        var post = story.path("post_id").stringValue("");
        var url = story.path("url").stringValue("");
        return new Outcome.Published(post, url.startsWith("https://") ? url : Page.address(post));
    }

    private static @Nullable String mediumOf(OutgoingPicture medium, FacebookPrepared prepared) {
        var video = prepared.video();
        return medium.isVideo()
                ? (video == null ? null : video.id())
                : prepared.photos().get(medium.assetId());
    }

    private static @Nullable JsonNode json(Reply reply) {
        return reply instanceof Reply.Answer answer && answer.isSuccess() && GraphError.of(answer) == null
                ? answer.json()
                : null;
    }

    private static PreparationStep<FacebookPrepared> failed(Reply reply) {
        return PreparationStep.failed(ANSWERS.ofPreparation(reply, ANSWERS::goneAccount));
    }
}
