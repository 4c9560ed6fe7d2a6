package dev.litfass.content.network.wordpress;

import dev.litfass.content.network.Account;
import dev.litfass.content.network.Connector;
import dev.litfass.content.network.Greeting;
import dev.litfass.content.network.LookupResult;
import dev.litfass.content.network.NetworkOptions;
import dev.litfass.content.network.NetworkProfile;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Outcomes;
import dev.litfass.content.network.Outgoing;
import dev.litfass.content.network.Preparation;
import dev.litfass.content.network.PreparationStep;
import dev.litfass.content.network.Prepared;
import dev.litfass.content.network.Reason;
import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.network.NetworkCalls;
import dev.litfass.platform.network.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyInserters;
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

    WordPressConnector(NetworkCalls calls) {
        this.calls = calls;
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
                        return greeted(site).map(greeting -> new Found(null, turned(greeting, reply)));
                    }
                    var none = reply instanceof Reply.Answer answer
                            && answer.isSuccess()
                            && answer.json().isArray()
                            && answer.json().isEmpty();
                    return Mono.just(none ? new Found(null, null) : Found.of(reply, WordPressConnector::rightOne));
                });
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
        var terms = Flux.concat(terms(site, outgoing, already), categories(site, outgoing, article, already));
        var pictures = Flux.fromIterable(outgoing.pictures())
                .filter(picture -> !already.pictures().containsKey(picture.assetId()))
                .concatMap(picture -> upload(site, outgoing, picture, bytes));
        return PreparationStep.all(already, Flux.concat(terms, pictures))
                .flatMap(so -> so instanceof Preparation.Ready ready
                        ? drafted(site, outgoing, article, WordPressPrepared.of(ready.prepared()))
                        : Mono.just(so));
    }

    private static Mono<Preparation> drafted(
            Site site, Outgoing outgoing, Article article, WordPressPrepared prepared) {
        return PreparationStep.all(
                prepared, draft(site, outgoing, article, prepared).flux());
    }

    private static Flux<PreparationStep<WordPressPrepared>> terms(
            Site site, Outgoing outgoing, WordPressPrepared already) {
        var tags = new Terms(site, "tags", WordPressConnector::failed);
        return Flux.fromIterable(NetworkOptions.lines(outgoing.option(WordPressProfile.TAGS)))
                .filter(name -> !already.tags().containsKey(name))
                .concatMap(name -> tags.step(name, true, (same, id) -> ready -> ready.withTag(same, id)));
    }

    /** What stands in a field for categories may be new to the site; what stands in the last line of a text may not. */
    private static Flux<PreparationStep<WordPressPrepared>> categories(
            Site site, Outgoing outgoing, Article article, WordPressPrepared already) {
        var categories = new Terms(site, "categories", WordPressConnector::failed);
        return Flux.fromIterable(named(outgoing, article))
                .filter(name -> !already.categories().containsKey(name))
                .concatMap(name -> categories.step(
                        name,
                        !article.categories().contains(name),
                        (same, id) -> ready -> ready.withCategory(same, id)));
    }

    private static List<String> named(Outgoing outgoing, Article article) {
        var chosen = NetworkOptions.lines(outgoing.option(WordPressProfile.CATEGORIES));
        return Stream.concat(article.categories().stream(), chosen.stream())
                .distinct()
                .toList();
    }

    /** A picture as a whole, a video as it comes out of the store. */
    private static Mono<PreparationStep<WordPressPrepared>> upload(
            Site site, Outgoing outgoing, Outgoing.OutgoingPicture picture, PictureBytes bytes) {
        var type = MediaType.parseMediaType(picture.type());
        var ending = type.getSubtype().equals("quicktime") ? "mov" : type.getSubtype();
        var name = Article.of(outgoing.text()).slug(outgoing.key() + picture.assetId()) + "." + ending;
        var form = new MultipartBodyBuilder();
        form.part("alt_text", picture.alt());
        var video = picture.video();
        if (video == null) {
            return bytes.of(picture.assetId()).flatMap(content -> {
                form.part("file", content, type).filename(name);
                return upload(site, picture, form, 0);
            });
        }
        form.asyncPart("file", bytes.read(picture.assetId(), 0, video.bytes()), DataBuffer.class)
                .contentType(type)
                .filename(name);
        return upload(site, picture, form, video.bytes());
    }

    private static Mono<PreparationStep<WordPressPrepared>> upload(
            Site site, Outgoing.OutgoingPicture picture, MultipartBodyBuilder form, long length) {
        return site.upload("/media?_fields=id,source_url", BodyInserters.fromMultipartData(form.build()), length)
                .map(reply -> step(reply, medium -> {
                    var id = Site.id(medium);
                    var url = medium.path("source_url").stringValue("");
                    return id == null || url.isEmpty()
                            ? null
                            : ready -> ready.withMedium(picture.assetId(), new Article.Medium(id, url));
                }));
    }

    private static Mono<PreparationStep<WordPressPrepared>> draft(
            Site site, Outgoing outgoing, Article article, WordPressPrepared prepared) {
        Function<Outgoing.OutgoingPicture, Article.Medium> lying =
                picture -> Objects.requireNonNull(prepared.pictures().get(picture.assetId()));
        var body = new LinkedHashMap<String, Object>();
        body.put("status", "draft");
        body.put("slug", article.slug(outgoing.key()));
        body.put("title", article.titleHtml());
        body.put("content", article.html(outgoing.pictures(), lying));
        putIds(body, "categories", named(outgoing, article), prepared.categories());
        putIds(body, "tags", NetworkOptions.lines(outgoing.option(WordPressProfile.TAGS)), prepared.tags());
        if (!outgoing.option(WordPressProfile.EXCERPT).isEmpty()) {
            body.put("excerpt", Article.escaped(outgoing.option(WordPressProfile.EXCERPT)));
        }
        if (!outgoing.isOn(WordPressProfile.NO_FEATURED_IMAGE)) {
            outgoing.pictures().stream()
                    .filter(picture -> !picture.isVideo())
                    .findFirst()
                    .ifPresent(picture ->
                            body.put("featured_media", lying.apply(picture).id()));
        }
        return site.post("/posts?_fields=id,status", body)
                .map(reply -> step(reply, post -> {
                    var id = Site.id(post);
                    return id == null ? null : ready -> ready.withDraft(id);
                }));
    }

    private static void putIds(Map<String, Object> body, String field, List<String> names, Map<String, String> ids) {
        if (!names.isEmpty()) {
            body.put(
                    field,
                    names.stream()
                            .map(name -> Objects.requireNonNull(ids.get(name)))
                            .distinct()
                            .toList());
        }
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

    private static PreparationStep<WordPressPrepared> step(
            Reply reply, Function<JsonNode, @Nullable UnaryOperator<WordPressPrepared>> read) {
        var change = reply instanceof Reply.Answer answer && answer.isSuccess() ? read.apply(answer.json()) : null;
        return change == null ? failed(reply) : PreparationStep.done(change);
    }

    private static PreparationStep<WordPressPrepared> failed(Reply reply) {
        return PreparationStep.failed(Outcomes.ofPreparation(refused(reply)));
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
