package dev.litfass.content.network.x;

import dev.litfass.content.network.Connector.PictureBytes;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Outgoing.OutgoingPicture;
import dev.litfass.content.network.PreparationStep;
import dev.litfass.content.network.Reason;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.network.Reply;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Uploads pictures, which nobody sees until a post names them: it is begun, the bytes are sent in pieces, it is ended,
 * looked at until X is done with it, and described (docs.x.com/x-api/media/quickstart/media-upload-chunked and
 * …/initialize-media-upload, read 2026-11-30).
 */
final class XMedia {

    private static final int PIECE = 1 << 20;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int LOOKS = 15;
    private static final long SHORTEST_LIFE = Duration.ofHours(1).toSeconds();
    private static final long LONGEST_LIFE = Duration.ofDays(30).toSeconds();

    private final XApi api;
    private final Clock clock;

    XMedia(XApi api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    Mono<PreparationStep<XPrepared>> upload(OutgoingPicture picture, PictureBytes bytes) {
        return bytes.of(picture.assetId())
                .flatMap(content -> begin(picture, content).flatMap(begun -> {
                    var id = id(begun);
                    return id == null ? Mono.just(failed(begun)) : go(picture, content, medium(id, begun));
                }));
    }

    private Mono<Reply> begin(OutgoingPicture picture, byte[] content) {
        return api.post(
                "/media/upload/initialize",
                Map.of(
                        "media_type",
                        picture.type(),
                        "total_bytes",
                        content.length,
                        "media_category",
                        picture.type().equals("image/gif") ? "tweet_gif" : "tweet_image"));
    }

    private Mono<PreparationStep<XPrepared>> go(OutgoingPicture picture, byte[] content, XPrepared.Medium medium) {
        return append(medium.id(), content)
                .flatMap(sent -> isTaken(sent) ? end(medium.id()) : Mono.just(sent))
                .flatMap(ended -> isFailed(ended)
                        ? Mono.just(PreparationStep.<XPrepared>failed(
                                new Outcome.Refused(Reason.pictureNotTaken(Network.X.displayName()), false)))
                        : isTaken(ended) ? described(picture, medium) : Mono.just(failed(ended)))
                .onErrorReturn(
                        IllegalStateException.class,
                        PreparationStep.failed(new Outcome.Postponed(Reason.PICTURES_GONE, null)));
    }

    /** One piece after the other; the first that is not taken is the last. */
    private Mono<Reply> append(String id, byte[] content) {
        var pieces = Math.max(1, (content.length + PIECE - 1) / PIECE);
        return Flux.range(0, pieces)
                .concatMap(index -> piece(id, content, index))
                .takeUntil(reply -> !isTaken(reply))
                .last();
    }

    private Mono<Reply> piece(String id, byte[] content, int index) {
        var from = index * PIECE;
        var form = new MultipartBodyBuilder();
        form.part("segment_index", String.valueOf(index));
        form.part(
                        "media",
                        Arrays.copyOfRange(content, from, Math.min(content.length, from + PIECE)),
                        MediaType.APPLICATION_OCTET_STREAM)
                .filename("piece");
        return api.upload("/media/upload/" + id + "/append", BodyInserters.fromMultipartData(form.build()));
    }

    /** X says with the end whether it still works on it; small pictures are there at once. */
    private Mono<Reply> end(String id) {
        return api.post("/media/upload/" + id + "/finalize", Map.of())
                .flatMap(ended -> isStill(ended)
                        ? api.get("/media/upload?command=STATUS&media_id=" + id)
                                .filter(reply -> !isStill(reply))
                                .repeatWhenEmpty(LOOKS, empty -> empty.delayElements(PAUSE))
                        : Mono.just(ended));
    }

    private Mono<PreparationStep<XPrepared>> described(OutgoingPicture picture, XPrepared.Medium medium) {
        var done = PreparationStep.<XPrepared>done(ready -> ready.with(picture.assetId(), medium));
        return picture.alt().isBlank()
                ? Mono.just(done)
                : api.post(
                                "/media/metadata",
                                Map.of(
                                        "id",
                                        medium.id(),
                                        "metadata",
                                        Map.of("alt_text", Map.of("text", picture.alt()))))
                        .map(reply -> isTaken(reply) ? done : failed(reply));
    }

    private static @Nullable String id(Reply begun) {
        var id = begun instanceof Reply.Answer answer && answer.isSuccess() ? answer.text("/data/id") : null;
        return XPosts.isId(id) ? id : null;
    }

    private XPrepared.Medium medium(String id, Reply begun) {
        var life = ((Reply.Answer) begun).json().at("/data/expires_after_secs").asLong(0);
        var bounded = Math.min(Math.max(life, SHORTEST_LIFE), LONGEST_LIFE);
        return new XPrepared.Medium(id, clock.instant().getEpochSecond() + bounded);
    }

    private static boolean isTaken(Reply reply) {
        return reply instanceof Reply.Answer answer && answer.isSuccess();
    }

    private static boolean isStill(Reply reply) {
        return switch (state(reply)) {
            case "pending", "in_progress" -> true;
            default -> false;
        };
    }

    private static boolean isFailed(Reply reply) {
        return state(reply).equals("failed");
    }

    private static String state(Reply reply) {
        return reply instanceof Reply.Answer answer && answer.isSuccess()
                ? answer.json().at("/data/processing_info/state").stringValue("")
                : "";
    }

    private PreparationStep<XPrepared> failed(Reply reply) {
        return PreparationStep.failed(XAnswers.preparation(reply, clock.instant()));
    }
}
