package dev.litfass.content.network.wordpress;

import dev.litfass.content.network.Account;
import dev.litfass.content.network.Connector;
import dev.litfass.content.network.Greeting;
import dev.litfass.content.network.LookupResult;
import dev.litfass.content.network.NetworkProfile;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Outcomes;
import dev.litfass.content.network.Outgoing;
import dev.litfass.content.network.Preparation;
import dev.litfass.content.network.PreparationStep;
import dev.litfass.content.network.Prepared;
import dev.litfass.content.network.Previewer;
import dev.litfass.content.network.Reason;
import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.network.NetworkCalls;
import dev.litfass.platform.network.Reply;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Speaks to WordPress sites (developer.wordpress.org/rest-api/reference/posts, read 2026-11; tried on one, see
 * proof/peers/wordpress). It publishes in two steps: everything goes into a draft that nobody sees, which is found again by
 * its id or by the slug that we choose; making it public is harmless to repeat. {@link Article} says what becomes of
 * the words, {@link Comments} what becomes of answers.
 */
@Component
class WordPressConnector implements Connector {

    /** Its limits are read from a file: that is over before the first call is answered. */
    private static final NetworkProfile PROFILE = WordPressProfile.PROFILE;

    private static final String SHORT = "context=edit&_fields=id,status,link";

    private static final Reason MAY_NOT_PUBLISH = new Reason("may-not-publish");

    private static final Reason NO_INTERFACE = new Reason("no-interface");

    private final NetworkCalls calls;

    private final SitePreviewer previewer;

    WordPressConnector(NetworkCalls calls) {
        this.calls = calls;
        this.previewer = new SitePreviewer(calls);
    }

    @Override
    public NetworkProfile profile() {
        return PROFILE;
    }

    /** A draft that is there already has everything in it, also where the worker that made it died before it said so. */
    @Override
    public Mono<Preparation> prepare(
            ChannelCredential credential, Outgoing outgoing, Prepared already, PictureBytes bytes) {
        if (outgoing.parent() != null) {
            return Mono.just(new Preparation.Ready(already));
        }
        var site = new Site(calls, credential);
        var article = Article.of(outgoing.text());
        var known = WordPressPrepared.of(already);
        return existing(site, article.slug(outgoing.key()), known.draft()).flatMap(draft -> {
            if (draft.failure() != null) {
                return Mono.just(new Preparation.Failed(draft.failure()));
            }
            return draft.id() != null
                    ? Mono.just(new Preparation.Ready(known.withDraft(draft.id())))
                    : make(site, outgoing, article, known, bytes);
        });
    }

    @Override
    public Mono<Outcome> publish(ChannelCredential credential, Outgoing outgoing, Prepared prepared) {
        var site = new Site(calls, credential);
        var parent = outgoing.parent();
        if (parent != null) {
            return new Comments(site).publish(outgoing, parent);
        }
        var draft = Objects.requireNonNull(WordPressPrepared.of(prepared).draft());
        return site.post("/posts/" + draft + "?_fields=id,status,link", flipped(outgoing))
                .map(reply -> outcome(reply, answer -> published(answer.json(), draft)));
    }

    /** The address that people chose comes with the flip: until then it bears the one by which it is found again. */
    private static Map<String, String> flipped(Outgoing outgoing) {
        var slug = outgoing.option(WordPressProfile.SLUG);
        return slug.isEmpty() ? Map.of("status", "publish") : Map.of("status", "publish", "slug", slug);
    }

    @Override
    public Mono<LookupResult> lookFor(ChannelCredential credential, Outgoing outgoing, Prepared prepared) {
        var site = new Site(calls, credential);
        var parent = outgoing.parent();
        if (parent != null) {
            return new Comments(site).lookFor(outgoing, parent);
        }
        var draft = Objects.requireNonNull(WordPressPrepared.of(prepared).draft());
        return site.get("/posts/" + draft + "?" + SHORT).map(reply -> lookup(reply, draft));
    }

    @Override
    public Mono<Greeting> greet(ChannelCredential credential) {
        return greeted(new Site(calls, credential));
    }

    @Override
    public Previewer previewer() {
        return previewer;
    }

    private static Mono<Greeting> greeted(Site site) {
        return site.get("/users/me?context=edit&_fields=id,name,username,link,capabilities")
                .map(WordPressConnector::greeting);
    }

    private static Greeting greeting(Reply reply) {
        if (!(reply instanceof Reply.Answer answer) || answer.status() >= 500) {
            return new Greeting.Turned(Reason.NOT_REACHED, false);
        }
        if (answer.status() == 401) {
            return new Greeting.Turned(Reason.CREDENTIAL, true);
        }
        if (!answer.isSuccess() || Site.id(answer.json()) == null) {
            return new Greeting.Turned(NO_INTERFACE, false);
        }
        if (!answer.json().at("/capabilities/publish_posts").asBoolean(false)) {
            return new Greeting.Turned(MAY_NOT_PUBLISH, false);
        }
        var account = new Account(text(answer, "/name"), text(answer, "/username"), text(answer, "/link"));
        return new Greeting.Welcome(account, 0);
    }

    private static String text(Reply.Answer answer, String pointer) {
        return Objects.requireNonNullElse(answer.text(pointer), "");
    }

    /** The draft we know of, or one that bears our slug; none where somebody deleted it for good. */
    private static Mono<Found> existing(Site site, String slug, @Nullable String known) {
        if (known == null) {
            return bySlug(site, slug);
        }
        return site.get("/posts/" + known + "?" + SHORT)
                .flatMap(reply -> Site.says(reply, "rest_post_invalid_id")
                        ? bySlug(site, slug)
                        : Mono.just(Found.of(reply, Site::id)));
    }

    /** Whoever may not see drafts, also somebody with a wrong password, is told that "draft" is no status: 400. */
    private static Mono<Found> bySlug(Site site, String slug) {
        return site.get("/posts?slug=" + slug + "&status=publish,future,private,pending,draft&" + SHORT)
                .flatMap(reply -> {
                    if (Site.says(reply, "rest_invalid_param")) {
                        return refusal(site, reply).map(why -> new Found(null, why));
                    }
                    var none = reply instanceof Reply.Answer answer
                            && answer.isSuccess()
                            && answer.json().isArray()
                            && answer.json().isEmpty();
                    return Mono.just(none ? new Found(null, null) : Found.of(reply, WordPressConnector::rightOne));
                });
    }

    /** Why nothing was listed. */
    static Mono<Outcome> refusal(Site site, Reply reply) {
        return Site.says(reply, "rest_invalid_param")
                ? greeted(site).map(greeting -> turned(greeting, reply))
                : Mono.just(Outcomes.ofPreparation(refused(reply)));
    }

    private static Outcome turned(Greeting greeting, Reply reply) {
        if (!(greeting instanceof Greeting.Turned turned)) {
            return outcome(reply, answer -> null);
        }
        return Reason.NOT_REACHED.is(turned.reason())
                ? new Outcome.Postponed(Reason.NOT_REACHED, null)
                : new Outcome.Refused(turned.reason(), turned.credential());
    }

    /** Where a late request left a second draft, the one that people already see. */
    private static @Nullable String rightOne(JsonNode list) {
        return list.valueStream()
                .filter(post -> post.path("status").stringValue("").equals("publish"))
                .findFirst()
                .map(Site::id)
                .orElseGet(() -> Site.id(list.path(0)));
    }

    private static Mono<Preparation> make(
            Site site, Outgoing outgoing, Article article, WordPressPrepared already, PictureBytes bytes) {
        var parts = new DraftParts(site, outgoing, article);
        var pictures = Flux.fromIterable(outgoing.pictures())
                .filter(picture -> !already.pictures().containsKey(picture.assetId()))
                .concatMap(picture -> parts.upload(picture, article.slug(outgoing.key() + picture.assetId()), bytes));
        return PreparationStep.all(already, Flux.concat(parts.terms(already, Terms.Absent.MADE), pictures))
                .flatMap(so -> so instanceof Preparation.Ready ready
                        ? drafted(site, parts, article.slug(outgoing.key()), WordPressPrepared.of(ready.prepared()))
                        : Mono.just(so));
    }

    private static Mono<Preparation> drafted(Site site, DraftParts parts, String slug, WordPressPrepared prepared) {
        var body = parts.body(prepared);
        body.put("status", "draft");
        body.put("slug", slug);
        var draft = site.post("/posts?_fields=id,status", body).map(WordPressConnector::drafted);
        return PreparationStep.all(prepared, draft.flux());
    }

    private static PreparationStep<WordPressPrepared> drafted(Reply reply) {
        return step(reply, post -> {
            var id = Site.id(post);
            return id == null ? null : ready -> ready.withDraft(id);
        });
    }

    private static LookupResult lookup(Reply reply, String draft) {
        if (Site.says(reply, "rest_post_invalid_id")) {
            return new LookupResult.Unreadable(Reason.NOT_FOUND_OUT);
        }
        if (!(reply instanceof Reply.Answer answer) || !answer.isSuccess() || !draft.equals(Site.id(answer.json()))) {
            return new LookupResult.Unreadable(Reason.NOT_REACHED);
        }
        var published = published(answer.json(), draft);
        if (published != null) {
            return new LookupResult.Found(published.remoteId(), published.url(), "our draft, made public");
        }
        return switch (answer.json().path("status").stringValue("")) {
            case "draft", "pending" -> new LookupResult.Absent(true);
            default -> new LookupResult.Unreadable(Reason.NOT_FOUND_OUT);
        };
    }

    private static Outcome.@Nullable Published published(JsonNode post, String draft) {
        var link = post.path("link").stringValue("");
        var isPublic = post.path("status").stringValue("").equals("publish");
        return isPublic && !link.isEmpty() && draft.equals(Site.id(post)) ? new Outcome.Published(draft, link) : null;
    }

    private static Outcome outcome(Reply reply, Function<Reply.Answer, Outcome.@Nullable Published> success) {
        if (Site.says(reply, "rest_cannot_publish") || Site.says(reply, "rest_cannot_create")) {
            return ((Reply.Answer) reply).status() == 401
                    ? new Outcome.Refused(Reason.CREDENTIAL, true)
                    : new Outcome.Refused(MAY_NOT_PUBLISH, false);
        }
        return Outcomes.of(Network.WORDPRESS, reply, success, Site::words);
    }

    /** A draft, or why it could not be looked for; neither where there is none. */
    private record Found(@Nullable String id, @Nullable Outcome failure) {

        static Found of(Reply reply, Function<JsonNode, @Nullable String> read) {
            var id = reply instanceof Reply.Answer answer && answer.isSuccess() ? read.apply(answer.json()) : null;
            return id == null ? new Found(null, Outcomes.ofPreparation(refused(reply))) : new Found(id, null);
        }
    }

    static PreparationStep<WordPressPrepared> step(
            Reply reply, Function<JsonNode, @Nullable UnaryOperator<WordPressPrepared>> read) {
        var change = reply instanceof Reply.Answer answer && answer.isSuccess() ? read.apply(answer.json()) : null;
        return change == null ? failed(reply) : PreparationStep.done(change);
    }

    static PreparationStep<WordPressPrepared> failed(Reply reply) {
        return PreparationStep.failed(Outcomes.ofPreparation(refused(reply)));
    }

    /** A success that does not speak of what was asked for. */
    static Outcome unreadable() {
        return new Outcome.Postponed(Reason.UNREADABLE_ANSWER, null);
    }

    /** A file of a kind the site does not take is answered with 500, as no breakdown is. */
    private static Outcome refused(Reply reply) {
        return reply instanceof Reply.Answer answer && Site.says(reply, "rest_upload_unknown_error")
                ? new Outcome.Refused(
                        Reason.refused(
                                Network.WORDPRESS.displayName(),
                                answer.status(),
                                Objects.requireNonNullElse(Site.words(answer), "")),
                        false)
                : outcome(reply, answer -> null);
    }
}
