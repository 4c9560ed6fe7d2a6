package dev.litfass.content.network.instagram;

import dev.litfass.content.network.Account;
import dev.litfass.content.network.Connector;
import dev.litfass.content.network.Greeting;
import dev.litfass.content.network.LookupResult;
import dev.litfass.content.network.NetworkProfile;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Outgoing;
import dev.litfass.content.network.Outgoing.OutgoingPicture;
import dev.litfass.content.network.Preparation;
import dev.litfass.content.network.Prepared;
import dev.litfass.content.network.Reason;
import dev.litfass.content.network.graph.Graph;
import dev.litfass.content.network.graph.GraphAnswers;
import dev.litfass.content.network.graph.Laying;
import dev.litfass.content.network.graph.Listed;
import dev.litfass.content.network.graph.PublishingLimit;
import dev.litfass.content.network.graph.Story;
import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.network.NetworkCalls;
import dev.litfass.platform.network.Reply;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Publishes on Instagram in two steps: the post lies in a container, which nobody sees and which says itself whether it
 * is public (https://developers.facebook.com/documentation/instagram-platform/content-publishing, read 2026-11-30).
 * Stories go the same way; they have no words, and are listed apart ({@code STORIES} and {@code share_to_feed} in
 * …/instagram-graph-api/reference/ig-user/media, …/ig-user/stories, read 2026-11-30).
 * {@link MediaComments} says what becomes of answers.
 */
@Component
class InstagramConnector implements Connector {

    /** Its limits are read from a file: that is over before the first call is answered. */
    private static final NetworkProfile PROFILE = InstagramProfile.PROFILE;

    private static final Outcome NO_ACCOUNT = new Outcome.Refused(Reason.CREDENTIAL, true);
    private static final int SEEN = 50;

    private final NetworkCalls calls;

    InstagramConnector(NetworkCalls calls) {
        this.calls = calls;
    }

    @Override
    public NetworkProfile profile() {
        return PROFILE;
    }

    @Override
    public Mono<Preparation> prepare(
            ChannelCredential credential, Outgoing outgoing, Prepared already, PictureBytes bytes) {
        var account = Professional.of(calls, credential);
        if (account == null) {
            return Mono.just(new Preparation.Failed(NO_ACCOUNT));
        }
        if (outgoing.parent() != null) {
            return Mono.just(new Preparation.Ready(already));
        }
        var unfit = Pictures.unfit(outgoing);
        if (unfit != null) {
            return Mono.just(new Preparation.Failed(new Outcome.Refused(unfit, false)));
        }
        return limit(account)
                .usedUp(account.graph(), Professional.POSTING)
                .<Preparation>map(Preparation.Failed::new)
                .switchIfEmpty(Mono.defer(() -> laying(account, outgoing).ready(already, shown(outgoing), bytes)));
    }

    /** Stories take no description. */
    private static List<OutgoingPicture> shown(Outgoing outgoing) {
        return Story.is(outgoing)
                ? outgoing.pictures().stream()
                        .map(picture -> new OutgoingPicture(
                                picture.assetId(),
                                picture.type(),
                                "",
                                picture.width(),
                                picture.height(),
                                picture.video()))
                        .toList()
                : outgoing.pictures();
    }

    private static Laying<InstagramPrepared> laying(Professional account, Outgoing outgoing) {
        return new Laying<>(
                account.containers(),
                account.path("/media"),
                InstagramPrepared::of,
                kind -> switch (kind) {
                    case ITEM -> Map.of("is_carousel_item", true);
                    case VIDEO_ITEM -> Map.of("media_type", "VIDEO", "is_carousel_item", true);
                    case VIDEO -> Story.is(outgoing) ? Map.of("media_type", "STORIES") : reel(outgoing);
                    case PICTURE -> Story.is(outgoing) ? Map.of("media_type", "STORIES") : caption(outgoing);
                    default -> caption(outgoing);
                },
                (kind, picture, bytes) ->
                        Story.is(outgoing) ? Mono.just(Map.of()) : ReelCovers.of(kind, picture, bytes));
    }

    private static Map<String, Object> caption(Outgoing outgoing) {
        return Map.of("caption", outgoing.text());
    }

    /** Every video alone is a reel; it is shown in the feed too unless it is to be one alone. */
    private static Map<String, Object> reel(Outgoing outgoing) {
        var alone = outgoing.option(Story.AS).equals(InstagramProfile.REEL);
        return alone
                ? Map.of("media_type", "REELS", "caption", outgoing.text(), "share_to_feed", false)
                : Map.of("media_type", "REELS", "caption", outgoing.text());
    }

    private static PublishingLimit limit(Professional account) {
        return new PublishingLimit(account.path("/content_publishing_limit"), "quota_usage", "config");
    }

    @Override
    public Mono<Outcome> publish(ChannelCredential credential, Outgoing outgoing, Prepared prepared) {
        var account = Professional.of(calls, credential);
        if (account == null) {
            return Mono.just(NO_ACCOUNT);
        }
        var parent = outgoing.parent();
        if (parent != null) {
            return new MediaComments(account).publish(outgoing, parent);
        }
        return account.containers()
                .publish(
                        InstagramPrepared.of(prepared).container(),
                        account.path("/media_publish"),
                        () -> find(account, outgoing))
                .flatMap(outcome -> outcome instanceof Outcome.Published published
                                && published.url().isEmpty()
                        ? addressed(account, published)
                        : Mono.just(outcome));
    }

    /** It is public; where it is says a second call, and also whose it is. */
    private static Mono<Outcome> addressed(Professional account, Outcome.Published published) {
        return account.graph()
                .get("/" + published.remoteId() + "?fields=id,permalink,owner")
                .map(reply -> {
                    if (!(reply instanceof Reply.Answer answer) || !answer.isSuccess()) {
                        return new Outcome.Published(published.remoteId(), account.address());
                    }
                    var owner = Graph.id(answer.json().path("owner"));
                    var ours = published.remoteId().equals(Graph.id(answer.json()))
                            && (owner == null || owner.equals(account.id()));
                    return ours
                            ? media(account, answer.json(), published.remoteId())
                            : new Outcome.Unknown(Reason.UNREADABLE_ANSWER);
                });
    }

    @Override
    public Mono<LookupResult> lookFor(ChannelCredential credential, Outgoing outgoing, Prepared prepared) {
        var account = Professional.of(calls, credential);
        if (account == null) {
            return Mono.just(new LookupResult.Unreadable(Reason.CREDENTIAL));
        }
        var parent = outgoing.parent();
        if (parent != null) {
            return new MediaComments(account).lookFor(outgoing, parent);
        }
        var container = InstagramPrepared.of(prepared).container();
        return Story.is(outgoing)
                ? account.containers().lookFor(container, () -> find(account, outgoing), InstagramConnector::lost)
                : account.containers().lookFor(container, () -> find(account, outgoing));
    }

    /** A story has no words by which it could be told from another. */
    private static Mono<LookupResult> lost() {
        return Mono.just(new LookupResult.Unreadable(Reason.NOT_FOUND_OUT));
    }

    /** A container does not say what it became: that is searched among the newest posts. */
    private static Mono<LookupResult> find(Professional account, Outgoing outgoing) {
        if (Story.is(outgoing)) {
            return account.graph()
                    .get(account.path("/stories?fields=id,permalink,timestamp&limit=" + SEEN))
                    .map(reply -> Listed.in(reply, SEEN).lookForOnly(outgoing, story -> story(account, story)));
        }
        return account.graph()
                .get(account.path("/media?fields=id,caption,permalink,timestamp&limit=" + SEEN))
                .map(reply -> Listed.in(reply, SEEN).lookFor(outgoing, post -> ours(account, post, outgoing)));
    }

    private static Outcome.@Nullable Published story(Professional account, JsonNode story) {
        var id = Graph.id(story);
        return id == null ? null : media(account, story, id);
    }

    private static Outcome.@Nullable Published ours(Professional account, JsonNode post, Outgoing outgoing) {
        var id = Graph.id(post);
        var isOurs = id != null
                && Listed.sameWords(post.path("caption").stringValue(""), outgoing.text())
                && Listed.isYoung(post.path("timestamp").stringValue(""), outgoing.slotAt());
        return isOurs ? media(account, post, Objects.requireNonNull(id)) : null;
    }

    private static Outcome.Published media(Professional account, JsonNode post, String id) {
        var url = post.path("permalink").stringValue("");
        return new Outcome.Published(id, url.startsWith("https://") ? url : account.address());
    }

    /** That something may be published says the limit of publishing, which is only shown to who may. */
    @Override
    public Mono<Greeting> greet(ChannelCredential credential) {
        var account = Professional.of(calls, credential);
        if (account == null) {
            return Mono.just(new Greeting.Turned(Reason.CREDENTIAL, true));
        }
        return account.graph().get(account.path("?fields=id,username,name")).flatMap(reply -> {
            var said = reply instanceof Reply.Answer answer && answer.isSuccess() ? answer : null;
            if (said == null) {
                return Mono.just(new GraphAnswers(Network.INSTAGRAM, "instagram_basic", true).turned(reply));
            }
            return account.id().equals(Graph.id(said.json()))
                    ? mayPublish(account).defaultIfEmpty(welcome(said))
                    : Mono.just(new Greeting.Turned(Reason.NOT_REACHED, false));
        });
    }

    private static Mono<Greeting> mayPublish(Professional account) {
        return limit(account)
                .usedUp(account.graph(), Professional.POSTING)
                .filter(Outcome.Refused.class::isInstance)
                .cast(Outcome.Refused.class)
                .map(refused -> new Greeting.Turned(refused.reason(), refused.credential()));
    }

    private static Greeting welcome(Reply.Answer said) {
        var username = Objects.requireNonNullElse(said.text("/username"), "");
        return new Greeting.Welcome(
                new Account(
                        Objects.requireNonNullElse(said.text("/name"), username),
                        username,
                        Professional.address(username)),
                PROFILE.limits().mostText());
    }
}
