package dev.litfass.content.network.wordpress;

import dev.litfass.content.network.Connector;
import dev.litfass.content.network.NetworkOptions;
import dev.litfass.content.network.Outgoing;
import dev.litfass.content.network.PreparationStep;
import dev.litfass.platform.network.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What a draft is put together from: the site's terms, uploaded pictures and videos, the words. */
class DraftParts {

    private final Site site;
    private final Outgoing outgoing;
    private final Article article;

    DraftParts(Site site, Outgoing outgoing, Article article) {
        this.site = site;
        this.outgoing = outgoing;
        this.article = article;
    }

    /**
     * What it is filed under. What stands in the last line of a text has to be there.
     *
     * @param absent what happens where what stands in a field for it is new to the site
     */
    Flux<PreparationStep<WordPressPrepared>> terms(WordPressPrepared already, Terms.Absent absent) {
        var tags = terms("tags");
        var categories = terms("categories");
        return Flux.concat(
                Flux.fromIterable(tags())
                        .filter(name -> !already.tags().containsKey(name))
                        .concatMap(name -> tags.step(name, absent, (same, id) -> ready -> ready.withTag(same, id))),
                Flux.fromIterable(categories())
                        .filter(name -> !already.categories().containsKey(name))
                        .concatMap(name -> categories.step(
                                name,
                                article.categories().contains(name) ? Terms.Absent.REFUSED : absent,
                                (same, id) -> ready -> ready.withCategory(same, id))));
    }

    private Terms terms(String kind) {
        return new Terms(site, kind, WordPressConnector::failed);
    }

    private List<String> tags() {
        return NetworkOptions.lines(outgoing.option(WordPressProfile.TAGS));
    }

    private List<String> categories() {
        var chosen = NetworkOptions.lines(outgoing.option(WordPressProfile.CATEGORIES));
        return Stream.concat(article.categories().stream(), chosen.stream())
                .distinct()
                .toList();
    }

    /** A picture as a whole, a video as it comes out of the store. */
    Mono<PreparationStep<WordPressPrepared>> upload(
            Outgoing.OutgoingPicture picture, String name, Connector.PictureBytes bytes) {
        return upload(picture, name, bytes, Map.of());
    }

    /** The same with what else is said of it. */
    Mono<PreparationStep<WordPressPrepared>> upload(
            Outgoing.OutgoingPicture picture, String name, Connector.PictureBytes bytes, Map<String, String> said) {
        var type = MediaType.parseMediaType(picture.type());
        var ending = type.getSubtype().equals("quicktime") ? "mov" : type.getSubtype();
        var form = new MultipartBodyBuilder();
        form.part("alt_text", picture.alt());
        said.forEach(form::part);
        var video = picture.video();
        if (video == null) {
            return bytes.of(picture.assetId()).flatMap(content -> {
                form.part("file", content, type).filename(name + "." + ending);
                return upload(picture, form, 0);
            });
        }
        form.asyncPart("file", bytes.read(picture.assetId(), 0, video.bytes()), DataBuffer.class)
                .contentType(type)
                .filename(name + "." + ending);
        return upload(picture, form, video.bytes());
    }

    private Mono<PreparationStep<WordPressPrepared>> upload(
            Outgoing.OutgoingPicture picture, MultipartBodyBuilder form, long length) {
        return site.upload("/media?_fields=id,source_url", BodyInserters.fromMultipartData(form.build()), length)
                .map(reply -> lying(reply, picture));
    }

    /** Where it lies in the site's library. */
    static PreparationStep<WordPressPrepared> lying(Reply reply, Outgoing.OutgoingPicture picture) {
        return WordPressConnector.step(reply, medium -> {
            var id = Site.id(medium);
            var url = medium.path("source_url").stringValue("");
            return id == null || url.isEmpty()
                    ? null
                    : ready -> ready.withMedium(picture.assetId(), new Article.Medium(id, url));
        });
    }

    /** All that readers see of it. */
    Map<String, Object> body(WordPressPrepared prepared) {
        Function<Outgoing.OutgoingPicture, Article.Medium> lying =
                picture -> Objects.requireNonNull(prepared.pictures().get(picture.assetId()));
        var body = new LinkedHashMap<String, Object>();
        body.put("title", article.titleHtml());
        body.put("content", article.html(outgoing.pictures(), lying));
        putIds(body, "categories", categories(), prepared.categories());
        putIds(body, "tags", tags(), prepared.tags());
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
        return body;
    }

    /** What was left out has no id. */
    private static void putIds(Map<String, Object> body, String field, List<String> names, Map<String, String> ids) {
        if (!names.isEmpty()) {
            body.put(
                    field,
                    names.stream()
                            .map(ids::get)
                            .filter(Objects::nonNull)
                            .distinct()
                            .toList());
        }
    }
}
