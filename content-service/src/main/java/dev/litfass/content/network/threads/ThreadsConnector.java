package dev.litfass.content.network.threads;

import dev.litfass.content.network.Account;
import dev.litfass.content.network.Connector;
import dev.litfass.content.network.Greeting;
import dev.litfass.content.network.LookupResult;
import dev.litfass.content.network.NetworkProfile;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Outgoing;
import dev.litfass.content.network.Preparation;
import dev.litfass.content.network.Prepared;
import dev.litfass.content.network.Reason;
import dev.litfass.content.network.graph.Graph;
import dev.litfass.content.network.graph.GraphAnswers;
import dev.litfass.content.network.graph.Laying;
import dev.litfass.content.network.graph.Listed;
import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.network.NetworkCalls;
import dev.litfass.platform.network.Reply;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Publishes on Threads in two steps: posts and answers lie in a container, which nobody sees and which says itself
 * whether it is public (https://developers.facebook.com/documentation/threads/posts and
 * …/threads/retrieve-and-manage-replies/create-replies, read 2026-11-30).
 */
@Component
class ThreadsConnector implements Connector {

    /** Its limits are read from a file: that is over before the first call is answered. */
    private static final NetworkProfile PROFILE = ThreadsProfile.PROFILE;

    private static final Outcome NO_PROFILE = new Outcome.Refused(Reason.CREDENTIAL, true);
    private static final int SEEN = 50;

    private final NetworkCalls calls;

    ThreadsConnector(NetworkCalls calls) {
        this.calls = calls;
    }

    @Override
    public NetworkProfile profile() {
        return PROFILE;
    }

    @Override
    public Mono<Preparation> prepare(
            ChannelCredential credential, Outgoing outgoing, Prepared already, PictureBytes bytes) {
        var profile = Profile.of(calls, credential);
        if (profile == null) {
            return Mono.just(new Preparation.Failed(NO_PROFILE));
        }
        var parent = outgoing.parent();
        if (parent != null && !Graph.isId(parent.id())) {
            return Mono.just(new Preparation.Failed(new Outcome.Refused(Reason.PART_NOT_LINKED, false)));
        }
        var answers = parent != null;
        return profile.limit(answers)
                .usedUp(profile.graph(), Profile.answers(answers))
                .<Preparation>map(Preparation.Failed::new)
                .switchIfEmpty(Mono.defer(() -> laying(profile, outgoing).ready(already, outgoing.pictures(), bytes)));
    }

    private static Laying<ThreadsPrepared> laying(Profile profile, Outgoing outgoing) {
        return new Laying<>(
                profile.containers(outgoing.parent() != null),
                profile.path("/threads"),
                ThreadsPrepared::of,
                kind -> body(outgoing, kind));
    }

    private static Map<String, Object> body(Outgoing outgoing, Laying.Kind kind) {
        if (kind == Laying.Kind.ITEM || kind == Laying.Kind.VIDEO_ITEM) {
            return Map.of("media_type", type(kind), "is_carousel_item", true);
        }
        var body = new LinkedHashMap<String, Object>();
        body.put("media_type", type(kind));
        body.put("text", outgoing.text());
        var parent = outgoing.parent();
        if (parent != null) {
            body.put("reply_to_id", parent.id());
        }
        return body;
    }

    private static String type(Laying.Kind kind) {
        return switch (kind) {
            case WORDS -> "TEXT";
            case VIDEO, VIDEO_ITEM -> "VIDEO";
            case PICTURE, ITEM, CAROUSEL -> "IMAGE";
        };
    }

    @Override
    public Mono<Outcome> publish(ChannelCredential credential, Outgoing outgoing, Prepared prepared) {
        var profile = Profile.of(calls, credential);
        if (profile == null) {
            return Mono.just(NO_PROFILE);
        }
        return profile.containers(outgoing.parent() != null)
                .publish(
                        ThreadsPrepared.of(prepared).container(),
                        profile.path("/threads_publish"),
                        () -> find(profile, outgoing))
                .flatMap(outcome -> outcome instanceof Outcome.Published published
                                && published.url().isEmpty()
                        ? addressed(profile, published)
                        : Mono.just(outcome));
    }

    /** It is public; where it is says a second call, and of a post also whose it is. */
    private static Mono<Outcome> addressed(Profile profile, Outcome.Published published) {
        return profile.graph()
                .get("/" + published.remoteId() + "?fields=id,permalink,owner")
                .map(reply -> {
                    if (!(reply instanceof Reply.Answer answer) || !answer.isSuccess()) {
                        return new Outcome.Published(published.remoteId(), profile.address());
                    }
                    var owner = Graph.id(answer.json().path("owner"));
                    var ours = published.remoteId().equals(Graph.id(answer.json()))
                            && (owner == null || owner.equals(profile.id()));
                    return ours
                            ? post(profile, answer.json(), published.remoteId())
                            : new Outcome.Unknown(Reason.UNREADABLE_ANSWER);
                });
    }

    @Override
    public Mono<LookupResult> lookFor(ChannelCredential credential, Outgoing outgoing, Prepared prepared) {
        var profile = Profile.of(calls, credential);
        return profile == null
                ? Mono.just(new LookupResult.Unreadable(Reason.CREDENTIAL))
                : profile.containers(outgoing.parent() != null)
                        .lookFor(ThreadsPrepared.of(prepared).container(), () -> find(profile, outgoing));
    }

    /** A container does not say what it became: that is searched among the newest posts, or answers. */
    private static Mono<LookupResult> find(Profile profile, Outgoing outgoing) {
        var edge = outgoing.parent() == null ? "/threads" : "/replies";
        return profile.graph()
                .get(profile.path(edge + "?fields=id,text,permalink,timestamp&limit=" + SEEN))
                .map(reply -> Listed.in(reply, SEEN).lookFor(outgoing, post -> ours(profile, post, outgoing)));
    }

    private static Outcome.@Nullable Published ours(Profile profile, JsonNode post, Outgoing outgoing) {
        var id = Graph.id(post);
        var isOurs = id != null
                && Listed.sameWords(post.path("text").stringValue(""), outgoing.text())
                && Listed.isYoung(post.path("timestamp").stringValue(""), outgoing.slotAt());
        return isOurs ? post(profile, post, Objects.requireNonNull(id)) : null;
    }

    private static Outcome.Published post(Profile profile, JsonNode post, String id) {
        var url = post.path("permalink").stringValue("");
        return new Outcome.Published(id, url.startsWith("https://") ? url : profile.address());
    }

    /** A token opens one profile only; that something may be published says the limit of publishing. */
    @Override
    public Mono<Greeting> greet(ChannelCredential credential) {
        var profile = Profile.of(calls, credential);
        if (profile == null) {
            return Mono.just(new Greeting.Turned(Reason.CREDENTIAL, true));
        }
        return profile.graph().get("/me?fields=id,username,name").flatMap(reply -> {
            var id = reply instanceof Reply.Answer answer && answer.isSuccess() ? Graph.id(answer.json()) : null;
            if (id == null) {
                return Mono.just(new GraphAnswers(Network.THREADS, "threads_basic", true).turned(reply));
            }
            return id.equals(profile.id())
                    ? mayPublish(profile).defaultIfEmpty(welcome((Reply.Answer) reply))
                    : Mono.just(new Greeting.Turned(Reason.CREDENTIAL, true));
        });
    }

    private static Mono<Greeting> mayPublish(Profile profile) {
        return profile.limit(false)
                .usedUp(profile.graph(), Profile.POSTING)
                .ofType(Outcome.Refused.class)
                .map(refused -> new Greeting.Turned(refused.reason(), refused.credential()));
    }

    private static Greeting welcome(Reply.Answer said) {
        var username = Objects.requireNonNullElse(said.text("/username"), "");
        return new Greeting.Welcome(
                new Account(
                        Objects.requireNonNullElse(said.text("/name"), username), username, Profile.address(username)),
                PROFILE.limits().mostText());
    }
}
