package dev.litfass.content.network.wordpress;

import dev.litfass.content.network.Connector;
import dev.litfass.content.network.Outgoing;
import dev.litfass.content.network.PreparationStep;
import dev.litfass.platform.network.Reply;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * The pictures that a preview brought to a site. Each is uploaded once, under a title and a slug by which it is found again
 * (developer.wordpress.org/rest-api/reference/media, read 2026-11-30); one that belongs to an article of the people there
 * is theirs.
 */
class PreviewMedia {

    private static final int MOST = 100;

    private final Site site;
    private final String slug;

    /** Those of the draft that bears this slug. */
    PreviewMedia(Site site, String slug) {
        this.site = site;
        this.slug = slug;
    }

    /** What lies there of these drafts, or of one that is gone. */
    Mono<Found> of(List<String> drafts) {
        return site.get("/media?search=" + slug + "&per_page=" + MOST + "&_fields=id,slug,post")
                .map(reply -> Found.of(reply, slug, drafts));
    }

    /** One step for each picture. */
    Flux<PreparationStep<WordPressPrepared>> steps(
            String draft, DraftParts parts, List<Outgoing.OutgoingPicture> pictures, Connector.PictureBytes bytes) {
        return of(List.of(draft))
                .flatMapMany(found -> found.all() == null
                        ? Flux.just(WordPressConnector.failed(found.reply()))
                        : Flux.fromIterable(pictures).concatMap(picture -> step(draft, parts, picture, bytes, found)));
    }

    private Mono<PreparationStep<WordPressPrepared>> step(
            String draft,
            DraftParts parts,
            Outgoing.OutgoingPicture picture,
            Connector.PictureBytes bytes,
            Found found) {
        var own = slug + "-" + Article.trace(picture.assetId());
        var there = found.named(own);
        return there == null
                ? parts.upload(picture, own, bytes, Map.of("slug", own, "title", own, "post", draft))
                : again(there, draft, picture);
    }

    /** It may be described otherwise now, and the draft it belonged to may be gone. */
    private Mono<PreparationStep<WordPressPrepared>> again(
            String medium, String draft, Outgoing.OutgoingPicture picture) {
        return site.post(
                        "/media/" + medium + "?_fields=id,source_url", Map.of("post", draft, "alt_text", picture.alt()))
                .map(reply -> isOther(reply, medium)
                        ? PreparationStep.failed(WordPressConnector.unreadable())
                        : DraftParts.lying(reply, picture));
    }

    private static boolean isOther(Reply reply, String medium) {
        return reply instanceof Reply.Answer answer && answer.isSuccess() && !medium.equals(Site.id(answer.json()));
    }

    /** A file in the site's library. */
    record Medium(String id, String slug) {}

    /**
     * What was found.
     *
     * @param all null where the answer is no list
     */
    record Found(Reply reply, @Nullable List<Medium> all) {

        static Found of(Reply reply, String slug, List<String> drafts) {
            if (!(reply instanceof Reply.Answer answer)
                    || !answer.isSuccess()
                    || !answer.json().isArray()) {
                return new Found(reply, null);
            }
            var ours = answer.json()
                    .valueStream()
                    .filter(medium -> isFree(medium.path("post"), drafts))
                    .map(Found::medium)
                    .filter(Objects::nonNull)
                    .filter(medium -> medium.slug().startsWith(slug + "-"))
                    .toList();
            return new Found(reply, ours);
        }

        private static @Nullable Medium medium(JsonNode medium) {
            var id = Site.id(medium);
            return id == null ? null : new Medium(id, medium.path("slug").stringValue(""));
        }

        private static boolean isFree(JsonNode post, List<String> drafts) {
            return post.isNull()
                    || post.isIntegralNumber() && (post.asString().equals("0") || drafts.contains(post.asString()));
        }

        /** Where the slug was taken the site has put a number behind it. */
        @Nullable
        String named(String own) {
            return Objects.requireNonNull(all).stream()
                    .filter(medium -> medium.slug().equals(own) || medium.slug().startsWith(own + "-"))
                    .map(Medium::id)
                    .findFirst()
                    .orElse(null);
        }
    }
}
