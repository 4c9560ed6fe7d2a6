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
 * Uploads pictures and videos, which nobody sees until a post names them: it is begun, the bytes are sent in pieces, it
 * is ended, looked at until X is done with it, and described (docs.x.com/x-api/media/quickstart/media-upload-chunked and
 * …/initialize-media-upload, read 2026-11-30). X works on what moves for a while; it is kept, and looked at again.
 */
final class XMedia {

    private static final String NAME = Network.X.displayName();

    /** Of a picture; of a video more, since X counts a thousand pieces at most. */
    private static final int PIECE = 1 << 20;

    private static final int PIECE_OF_A_VIDEO = 4 << 20;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int LOOKS = 4;
    private static final long SHORTEST_LIFE = Duration.ofHours(1).toSeconds();
    private static final long LONGEST_LIFE = Duration.ofDays(30).toSeconds();

    /** How long X may ask to be left alone. */
    private static final long LONGEST_REST = 60;

    private final XApi api;
    private final Clock clock;

    XMedia(XApi api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    /**
     * Empty where nothing is left to do.
     *
     * @param known null where it does not lie there
     */
    Mono<PreparationStep<XPrepared>> ready(
            OutgoingPicture picture, XPrepared.@Nullable Medium known, PictureBytes bytes) {
        if (known == null) {
            return upload(picture, bytes);
        }
        return moves(picture)
                ? look(known)
                        .flatMap(reply -> reply instanceof Reply.Answer answer && answer.status() == 404
                                ? upload(picture, bytes)
                                : settled(picture, known, reply))
                : Mono.empty();
    }

    private Mono<PreparationStep<XPrepared>> upload(OutgoingPicture picture, PictureBytes bytes) {
        var video = picture.video();
        return video == null
                ? bytes.of(picture.assetId())
                        .flatMap(content -> upload(
                                picture,
                                new Source(
                                        content.length,
                                        PIECE,
                                        (from, to) -> Mono.just(Arrays.copyOfRange(content, (int) from, (int) to)))))
                : upload(
                        picture,
                        new Source(
                                video.bytes(),
                                PIECE_OF_A_VIDEO,
                                (from, to) -> bytes.piece(picture.assetId(), from, (int) (to - from))));
    }

    private Mono<PreparationStep<XPrepared>> upload(OutgoingPicture picture, Source source) {
        return begin(picture, source.bytes()).flatMap(begun -> {
            var id = id(begun);
            return id == null ? Mono.just(failed(begun)) : go(picture, source, medium(id, begun));
        });
    }

    private Mono<Reply> begin(OutgoingPicture picture, long bytes) {
        return api.post(
                "/media/upload/initialize",
                Map.of("media_type", picture.type(), "total_bytes", bytes, "media_category", category(picture)));
    }

    private static String category(OutgoingPicture picture) {
        if (picture.isVideo()) {
            return "tweet_video";
        }
        return moves(picture) ? "tweet_gif" : "tweet_image";
    }

    /** What X works on after its bytes have come. */
    private static boolean moves(OutgoingPicture picture) {
        return picture.isVideo() || picture.type().equals("image/gif");
    }

    private Mono<PreparationStep<XPrepared>> go(OutgoingPicture picture, Source source, XPrepared.Medium medium) {
        return append(medium.id(), source)
                .flatMap(sent -> isTaken(sent) ? end(medium) : Mono.just(sent))
                .flatMap(ended -> settled(picture, medium, ended));
    }

    /** One piece after the other; the first that is not taken is the last. */
    private Mono<Reply> append(String id, Source source) {
        return Flux.range(0, source.pieces())
                .concatMap(index -> source.piece(index).flatMap(piece -> piece(id, piece, index)))
                .takeUntil(reply -> !isTaken(reply))
                .last();
    }

    private Mono<Reply> piece(String id, byte[] piece, int index) {
        var form = new MultipartBodyBuilder();
        form.part("segment_index", String.valueOf(index));
        form.part("media", piece, MediaType.APPLICATION_OCTET_STREAM).filename("piece");
        return api.upload("/media/upload/" + id + "/append", BodyInserters.fromMultipartData(form.build()));
    }

    /** X says with the end whether it still works on it; small pictures are there at once. */
    private Mono<Reply> end(XPrepared.Medium medium) {
        return api.post("/media/upload/" + medium.id() + "/finalize", Map.of())
                .flatMap(ended -> isStill(ended) ? look(medium) : Mono.just(ended));
    }

    /** The last look, where it is still worked on after some. */
    private Mono<Reply> look(XPrepared.Medium medium) {
        return Flux.range(0, LOOKS + 1)
                .concatMap(look -> api.get("/media/upload?command=STATUS&media_id=" + medium.id())
                        .delaySubscription(look == 0 ? Duration.ZERO : PAUSE))
                .takeUntil(reply -> !isStill(reply))
                .last();
    }

    private Mono<PreparationStep<XPrepared>> settled(OutgoingPicture picture, XPrepared.Medium medium, Reply reply) {
        if (!isTaken(reply) || !isOf(medium, reply)) {
            return Mono.just(failed(reply));
        }
        return switch (state(reply)) {
            case "failed" -> Mono.just(PreparationStep.failed(new Outcome.Refused(notTaken(picture), false)));
            case "pending", "in_progress" ->
                Mono.just(PreparationStep.unfinished(
                        ready -> ready.with(picture.assetId(), medium),
                        new Outcome.Postponed(Reason.STILL_PROCESSING, rest(reply))));
            default -> described(picture, medium);
        };
    }

    private static Reason notTaken(OutgoingPicture picture) {
        return picture.isVideo() ? Reason.videoNotTaken(NAME) : Reason.pictureNotTaken(NAME);
    }

    /** X describes pictures, and not videos. */
    private Mono<PreparationStep<XPrepared>> described(OutgoingPicture picture, XPrepared.Medium medium) {
        var done = PreparationStep.<XPrepared>done(ready -> ready.with(picture.assetId(), medium));
        return picture.alt().isBlank() || picture.isVideo()
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

    /** An answer about another upload says nothing. */
    private static boolean isOf(XPrepared.Medium medium, Reply reply) {
        var id = reply instanceof Reply.Answer answer ? answer.text("/data/id") : null;
        return medium.id().equals(id);
    }

    private static boolean isStill(Reply reply) {
        return switch (state(reply)) {
            case "pending", "in_progress" -> true;
            default -> false;
        };
    }

    private static String state(Reply reply) {
        return reply instanceof Reply.Answer answer && answer.isSuccess()
                ? answer.json().at("/data/processing_info/state").stringValue("")
                : "";
    }

    private static Duration rest(Reply reply) {
        var said = reply instanceof Reply.Answer answer
                ? answer.json().at("/data/processing_info/check_after_secs").asLong(0)
                : 0;
        return Duration.ofSeconds(Math.min(Math.max(said, 1), LONGEST_REST));
    }

    private PreparationStep<XPrepared> failed(Reply reply) {
        return PreparationStep.failed(XAnswers.preparation(reply, clock.instant()));
    }

    /** Bytes from one place to before another. */
    private interface Bytes {
        Mono<byte[]> between(long from, long to);
    }

    /** A file in pieces of one size. */
    private record Source(long bytes, int size, Bytes content) {

        int pieces() {
            return (int) Math.max(1, (bytes + size - 1) / size);
        }

        Mono<byte[]> piece(int index) {
            var from = (long) index * size;
            return content.between(from, Math.min(bytes, from + size));
        }
    }
}
