package dev.litfass.content.network.facebook;

import dev.litfass.content.network.Account;
import dev.litfass.content.network.Connector;
import dev.litfass.content.network.Greeting;
import dev.litfass.content.network.Links;
import dev.litfass.content.network.LookupResult;
import dev.litfass.content.network.NetworkProfile;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Outgoing;
import dev.litfass.content.network.Preparation;
import dev.litfass.content.network.PreparationStep;
import dev.litfass.content.network.Prepared;
import dev.litfass.content.network.Reason;
import dev.litfass.content.network.graph.Graph;
import dev.litfass.content.network.graph.GraphAnswers;
import dev.litfass.content.network.graph.GraphError;
import dev.litfass.content.network.graph.GraphReasons;
import dev.litfass.content.network.graph.Story;
import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.network.NetworkCalls;
import dev.litfass.platform.network.Reply;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Publishes on Facebook pages in two steps: the post lies there unpublished, which nobody sees, and is made public by
 * its id, which is harmless to repeat (https://developers.facebook.com/documentation/pages-api/posts and {@code
 * is_published} in facebook-python-business-sdk pagepost.py, read 2026-11-30). {@link PageVideos} says how a video goes
 * the same way, {@link PageStories} what is other with stories, {@link PageComments} what becomes of answers.
 */
@Component
class FacebookConnector implements Connector {

    /** Its limits are read from a file: that is over before the first call is answered. */
    private static final NetworkProfile PROFILE = FacebookProfile.PROFILE;

    private static final Outcome NO_PAGE = new Outcome.Refused(Reason.CREDENTIAL, true);
    private static final Outcome NOT_ALONE =
            new Outcome.Refused(Reason.videoNotAlone(Network.FACEBOOK.displayName()), false);
    private static final GraphAnswers ANSWERS = Page.POSTING;

    private final NetworkCalls calls;

    FacebookConnector(NetworkCalls calls) {
        this.calls = calls;
    }

    @Override
    public NetworkProfile profile() {
        return PROFILE;
    }

    @Override
    public @Nullable String idAt(String url) {
        return PostAddress.idAt(url);
    }

    /** A post that lies ready has everything in it; one that somebody deleted is made anew. */
    @Override
    public Mono<Preparation> prepare(
            ChannelCredential credential, Outgoing outgoing, Prepared already, PictureBytes bytes) {
        var page = Page.of(calls, credential);
        if (page == null) {
            return Mono.just(new Preparation.Failed(NO_PAGE));
        }
        if (outgoing.parent() != null) {
            return Mono.just(new Preparation.Ready(already));
        }
        var known = FacebookPrepared.of(already);
        if (Story.is(outgoing)) {
            return new PageStories(page).ready(outgoing, known, bytes);
        }
        if (outgoing.pictures().stream().anyMatch(Outgoing.OutgoingPicture::isVideo)) {
            return outgoing.pictures().size() == 1
                    ? new PageVideos(page).ready(outgoing, known, bytes)
                    : Mono.just(new Preparation.Failed(NOT_ALONE));
        }
        if (known.post() == null) {
            return make(page, outgoing, known, bytes);
        }
        return page.post(known.post())
                .flatMap(post -> post.state() == null
                        ? Mono.just(new Preparation.Failed(ANSWERS.ofPreparation(post.reply(), ANSWERS::goneAccount)))
                        : post.state() == Page.Post.State.GONE
                                ? make(page, outgoing, FacebookPrepared.NONE, bytes)
                                : Mono.just(new Preparation.Ready(known)));
    }

    private static Mono<Preparation> make(Page page, Outgoing outgoing, FacebookPrepared known, PictureBytes bytes) {
        var photos = Flux.fromIterable(outgoing.pictures())
                .filter(picture -> !known.photos().containsKey(picture.assetId()))
                .concatMap(picture -> bytes.of(picture.assetId()).flatMap(content -> uploaded(page, picture, content)));
        return PreparationStep.all(known, photos)
                .flatMap(so -> so instanceof Preparation.Ready ready
                        ? laid(page, outgoing, FacebookPrepared.of(ready.prepared()))
                        : Mono.just(so));
    }

    static Mono<PreparationStep<FacebookPrepared>> uploaded(
            Page page, Outgoing.OutgoingPicture picture, byte[] content) {
        var type = MediaType.parseMediaType(picture.type());
        var form = new MultipartBodyBuilder();
        form.part("source", content, type).filename(picture.assetId() + "." + type.getSubtype());
        form.part("published", "false");
        if (!picture.alt().isEmpty()) {
            form.part("alt_text_custom", picture.alt());
        }
        return page.graph()
                .upload(page.path("/photos"), BodyInserters.fromMultipartData(form.build()))
                .map(reply -> {
                    var id = success(reply) ? Graph.id(((Reply.Answer) reply).json()) : null;
                    return id == null
                            ? failed(reply)
                            : PreparationStep.done(ready -> ready.withPhoto(picture.assetId(), id));
                });
    }

    private static Mono<Preparation> laid(Page page, Outgoing outgoing, FacebookPrepared prepared) {
        var step = page.graph()
                .post(page.path("/feed"), body(outgoing, prepared))
                .map(reply -> {
                    var id = success(reply) ? page.ownPost(((Reply.Answer) reply).json()) : null;
                    return id == null
                            ? FacebookConnector.failed(reply)
                            : PreparationStep.<FacebookPrepared>done(ready -> ready.withPost(id));
                });
        return PreparationStep.all(prepared, step.flux());
    }

    /** The first link is shown with a preview where no pictures are. */
    private static Map<String, Object> body(Outgoing outgoing, FacebookPrepared prepared) {
        var body = new LinkedHashMap<String, Object>();
        body.put("message", outgoing.text());
        body.put("published", false);
        if (!outgoing.pictures().isEmpty()) {
            body.put(
                    "attached_media",
                    outgoing.pictures().stream()
                            .map(picture -> Map.of(
                                    "media_fbid",
                                    Objects.requireNonNull(prepared.photos().get(picture.assetId()))))
                            .toList());
        } else {
            Links.in(outgoing.text()).stream().findFirst().ifPresent(link -> body.put("link", link.uri()));
        }
        return body;
    }

    @Override
    public Mono<Outcome> publish(ChannelCredential credential, Outgoing outgoing, Prepared prepared) {
        var page = Page.of(calls, credential);
        if (page == null) {
            return Mono.just(NO_PAGE);
        }
        var parent = outgoing.parent();
        if (parent != null) {
            return new PageComments(page).publish(outgoing, parent);
        }
        if (Story.is(outgoing)) {
            return new PageStories(page).publish(outgoing, FacebookPrepared.of(prepared));
        }
        var video = FacebookPrepared.of(prepared).video();
        if (video != null) {
            return new PageVideos(page).publish(video);
        }
        var post = Objects.requireNonNull(FacebookPrepared.of(prepared).post());
        return page.graph()
                .post("/" + post, Map.of("is_published", true))
                .map(reply -> ANSWERS.ofCommit(
                        reply,
                        answer -> answer.json().path("success").asBoolean(false)
                                ? new Outcome.Published(post, Page.address(post))
                                : null,
                        FacebookConnector::gone))
                .flatMap(outcome -> outcome instanceof Outcome.Published ? confirmed(page, post) : Mono.just(outcome));
    }

    /** It is public; where it is, and that it is the right one, says a second look, unless nobody answers it. */
    private static Mono<Outcome> confirmed(Page page, String post) {
        return page.post(post)
                .map(seen -> seen.state() == null || seen.state() == Page.Post.State.GONE
                        ? new Outcome.Published(post, Page.address(post))
                        : seen.state() == Page.Post.State.PUBLISHED
                                ? seen.published(post)
                                : new Outcome.Unknown(Reason.UNREADABLE_ANSWER));
    }

    @Override
    public Mono<LookupResult> lookFor(ChannelCredential credential, Outgoing outgoing, Prepared prepared) {
        var page = Page.of(calls, credential);
        if (page == null) {
            return Mono.just(new LookupResult.Unreadable(Reason.CREDENTIAL));
        }
        var parent = outgoing.parent();
        if (parent != null) {
            return new PageComments(page).lookFor(outgoing, parent);
        }
        if (Story.is(outgoing)) {
            return new PageStories(page).lookFor(outgoing, FacebookPrepared.of(prepared));
        }
        var video = FacebookPrepared.of(prepared).video();
        if (video != null) {
            return new PageVideos(page).lookFor(video);
        }
        var post = Objects.requireNonNull(FacebookPrepared.of(prepared).post());
        return page.post(post).map(seen -> lookup(seen, post));
    }

    private static LookupResult lookup(Page.Post seen, String post) {
        if (seen.state() == null || seen.state() == Page.Post.State.FOREIGN) {
            return new LookupResult.Unreadable(Reason.NOT_REACHED);
        }
        return switch (seen.state()) {
            case PUBLISHED -> new LookupResult.Found(post, seen.url(), "our unpublished post, made public");
            case UNPUBLISHED -> new LookupResult.Absent(true);
            default -> new LookupResult.Unreadable(Reason.NOT_FOUND_OUT);
        };
    }

    /**
     * That the page may be read says the page; that something may be written there says the refusal of a post with
     * nothing in it, which nobody would see if it were not refused. The order in which the API looks at right and
     * content is not documented, so that anything but a missing right is a welcome.
     */
    @Override
    public Mono<Greeting> greet(ChannelCredential credential) {
        var page = Page.of(calls, credential);
        if (page == null) {
            return Mono.just(new Greeting.Turned(Reason.CREDENTIAL, true));
        }
        return page.graph().get(page.path("?fields=id,name,username,link")).flatMap(reply -> {
            if (!success(reply)) {
                return Mono.just(new GraphAnswers(Network.FACEBOOK, "pages_read_engagement", true).turned(reply));
            }
            var said = (Reply.Answer) reply;
            return page.id().equals(Graph.id(said.json()))
                    ? mayWrite(page).defaultIfEmpty(welcome(page, said))
                    : Mono.just(new Greeting.Turned(Reason.NOT_REACHED, false));
        });
    }

    private static Mono<Greeting> mayWrite(Page page) {
        return page.graph()
                .post(page.path("/feed"), Map.of("published", false))
                .map(ANSWERS::turned)
                .filter(turned -> turned instanceof Greeting.Turned no && no.credential());
    }

    private static Greeting welcome(Page page, Reply.Answer said) {
        var handle = Objects.requireNonNullElse(said.text("/username"), page.id());
        var link = Objects.requireNonNullElse(said.text("/link"), Page.address(page.id()));
        return new Greeting.Welcome(
                new Account(Objects.requireNonNullElse(said.text("/name"), ""), handle, link),
                PROFILE.limits().mostText());
    }

    private static boolean success(Reply reply) {
        return reply instanceof Reply.Answer answer && answer.isSuccess() && GraphError.of(answer) == null;
    }

    private static PreparationStep<FacebookPrepared> failed(Reply reply) {
        return PreparationStep.failed(ANSWERS.ofPreparation(reply, ANSWERS::goneAccount));
    }

    /** Somebody deleted the unpublished post. */
    private static @Nullable Outcome gone(GraphError error) {
        return error.isGone()
                ? new Outcome.Postponed(GraphReasons.draftGone(Network.FACEBOOK.displayName()), null)
                : null;
    }
}
