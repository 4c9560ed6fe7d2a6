package dev.litfass.content.network.wordpress;

import dev.litfass.content.network.Connector;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Outgoing;
import dev.litfass.content.network.Preparation;
import dev.litfass.content.network.PreparationStep;
import dev.litfass.content.network.Previewed;
import dev.litfass.content.network.Previewer;
import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.platform.network.NetworkCalls;
import dev.litfass.platform.network.Reply;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Shows an article in a draft of its own, as the site's theme shows it. The draft and its pictures bear slugs made of the
 * key, by which they are found again; the pictures belong to the draft, so that they are listed to nobody who may not
 * read it (developer.wordpress.org/rest-api/reference/posts and /media, read 2026-11-30). A draft that does not bear our
 * slug any more, or is no draft any more, belongs to the people there.
 */
class SitePreviewer implements Previewer {

    private final NetworkCalls calls;

    SitePreviewer(NetworkCalls calls) {
        this.calls = calls;
    }

    /** Without videos, and without tags and categories that the site does not have: a look makes none. */
    @Override
    public Mono<Previewed> show(ChannelCredential credential, Outgoing outgoing, Connector.PictureBytes bytes) {
        var site = new Site(calls, credential);
        var article = Article.of(outgoing.text());
        var pictures = outgoing.pictures().stream()
                .filter(picture -> !picture.isLarge())
                .toList();
        var shown = outgoing.with(pictures);
        var complete = pictures.size() == outgoing.pictures().size();
        return draft(site, slug(outgoing.key()), article)
                .flatMap(draft -> draft instanceof Preparation.Ready ready
                        ? filled(site, shown, article, WordPressPrepared.of(ready.prepared()), bytes)
                        : Mono.just(draft))
                .map(so -> previewed(site, so, complete));
    }

    private static Previewed previewed(Site site, Preparation preparation, boolean complete) {
        if (preparation instanceof Preparation.Failed failed) {
            return Previewed.Failed.of(failed.outcome());
        }
        var id = id(WordPressPrepared.of(((Preparation.Ready) preparation).prepared()));
        return new Previewed.Shown(id, site.previewOf(id), complete);
    }

    private static Mono<Preparation> draft(Site site, String slug, Article article) {
        var step = drafts(site, slug).flatMap(found -> {
            if (found.failure() != null) {
                return Mono.just(PreparationStep.<WordPressPrepared>failed(found.failure()));
            }
            return found.ids().isEmpty()
                    ? begun(site, slug, article)
                    : Mono.just(PreparationStep.<WordPressPrepared>done(
                            none -> none.withDraft(found.ids().get(0))));
        });
        return PreparationStep.all(WordPressPrepared.NONE, step.flux());
    }

    private static Mono<PreparationStep<WordPressPrepared>> begun(Site site, String slug, Article article) {
        var body = Map.of("status", "draft", "slug", slug, "title", article.titleHtml());
        return site.post("/posts?_fields=id,slug,status", body)
                .map(reply -> WordPressConnector.step(reply, post -> {
                    var id = isOurs(post, slugs(slug)) ? Site.id(post) : null;
                    return id == null ? null : none -> none.withDraft(id);
                }));
    }

    private static Mono<Preparation> filled(
            Site site, Outgoing outgoing, Article article, WordPressPrepared begun, Connector.PictureBytes bytes) {
        var parts = new DraftParts(site, outgoing, article);
        var media = new PreviewMedia(site, slug(outgoing.key()));
        var pictures = outgoing.pictures().isEmpty()
                ? Flux.<PreparationStep<WordPressPrepared>>empty()
                : media.steps(id(begun), parts, outgoing.pictures(), bytes);
        return PreparationStep.all(begun, Flux.concat(parts.terms(begun, Terms.Absent.LEFT_OUT), pictures))
                .flatMap(so -> so instanceof Preparation.Ready ready
                        ? written(site, parts, WordPressPrepared.of(ready.prepared()))
                        : Mono.just(so));
    }

    /** What the article has no more is taken out of the draft; its status is not touched: somebody may have published it. */
    private static Mono<Preparation> written(Site site, DraftParts parts, WordPressPrepared prepared) {
        var body = parts.body(prepared);
        body.putIfAbsent("tags", List.of());
        body.putIfAbsent("excerpt", "");
        body.putIfAbsent("featured_media", 0);
        var draft = id(prepared);
        var step = site.post("/posts/" + draft + "?_fields=id,status", body)
                .map(reply ->
                        WordPressConnector.step(reply, post -> draft.equals(Site.id(post)) ? same -> same : null));
        return PreparationStep.all(prepared, step.flux());
    }

    @Override
    public Mono<Boolean> remove(ChannelCredential credential, String key) {
        var site = new Site(calls, credential);
        var slug = slug(key);
        return drafts(site, slug)
                .flatMap(found -> found.failure() == null ? removed(site, slug, found.ids()) : Mono.just(false));
    }

    /** The pictures first: where that is cut short, they are still known by their draft. */
    private static Mono<Boolean> removed(Site site, String slug, List<String> drafts) {
        return new PreviewMedia(site, slug).of(drafts).flatMap(found -> {
            var media = found.all();
            return media == null
                    ? Mono.just(false)
                    : Flux.concat(
                                    Flux.fromIterable(media).map(medium -> "/media/" + medium.id()),
                                    Flux.fromIterable(drafts).map(draft -> "/posts/" + draft))
                            .concatMap(path -> site.delete(path).map(SitePreviewer::isGone))
                            .all(gone -> gone);
        });
    }

    private static boolean isGone(Reply reply) {
        return reply instanceof Reply.Answer answer
                        && answer.isSuccess()
                        && answer.json().isObject()
                || Site.says(reply, "rest_post_invalid_id");
    }

    /** The drafts of ours: one, or two where a late request left a second. */
    private static Mono<Found> drafts(Site site, String slug) {
        var slugs = slugs(slug);
        var path = "/posts?slug=" + String.join(",", slugs) + "&status=draft&context=edit&_fields=id,slug,status";
        return site.get(path).flatMap(reply -> {
            var ids = listed(reply, post -> isOurs(post, slugs));
            return ids == null
                    ? WordPressConnector.refusal(site, reply).map(why -> new Found(List.of(), why))
                    : Mono.just(new Found(ids, null));
        });
    }

    /** Where an article that was taken over bears the slug already, the site puts a number behind it. */
    private static List<String> slugs(String slug) {
        return Stream.concat(Stream.of(slug), IntStream.rangeClosed(2, 9).mapToObj(n -> slug + "-" + n))
                .toList();
    }

    private static boolean isOurs(JsonNode post, List<String> slugs) {
        return slugs.contains(post.path("slug").stringValue(""))
                && post.path("status").stringValue("").equals("draft");
    }

    /** The ids of those in a list that are wanted; null where the answer is no list. */
    private static @Nullable List<String> listed(Reply reply, Predicate<JsonNode> wanted) {
        if (!(reply instanceof Reply.Answer answer)
                || !answer.isSuccess()
                || !answer.json().isArray()) {
            return null;
        }
        return answer.json()
                .valueStream()
                .filter(wanted)
                .map(Site::id)
                .filter(Objects::nonNull)
                .toList();
    }

    private static String slug(String key) {
        return "preview-" + key;
    }

    private static String id(WordPressPrepared prepared) {
        return Objects.requireNonNull(prepared.draft());
    }

    /** Drafts of ours, or why they could not be looked for. */
    private record Found(List<String> ids, @Nullable Outcome failure) {}
}
