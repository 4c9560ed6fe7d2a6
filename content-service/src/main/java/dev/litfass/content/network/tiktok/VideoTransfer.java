package dev.litfass.content.network.tiktok;

import dev.litfass.content.network.Connector.PictureBytes;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Outgoing.OutgoingPicture;
import dev.litfass.content.network.Preparation;
import dev.litfass.content.network.Reason;
import dev.litfass.platform.network.Reply;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Brings a video to TikTok in chunks, one after the other
 * (https://developers.tiktok.com/doc/content-posting-api-media-transfer-guide, read 2026-11-30). TikTok posts it as soon
 * as the last one has arrived: all but the last are sent before the slot, and the last one is what publishes.
 */
final class VideoTransfer {

    /** The least that TikTok takes, so that the last one, which has the rest as well, is sent in time. */
    static final long CHUNK = 5L << 20;

    private static final String INIT = "/post/publish/video/init/";

    /** "The upload_url is valid for one hour" (…/doc/content-posting-api-reference-direct-post). */
    private static final Duration LIFE = Duration.ofHours(1);

    /** So much longer than its bytes need an upload may take, which is less than everything together may. */
    private static final Duration SPARE = Duration.ofSeconds(15);

    private static final int NOT_SENT = 0;
    private static final int OUT_OF_ORDER = 416;

    private final TikTokApi api;
    private final Clock clock;
    private final OutgoingPicture video;
    private final PictureBytes bytes;
    private final Duration expected;
    private final long size;
    private final long chunks;

    /** @param expected how long a slow line needs */
    VideoTransfer(TikTokApi api, Clock clock, OutgoingPicture video, Duration expected, PictureBytes bytes) {
        this.api = api;
        this.clock = clock;
        this.video = video;
        this.expected = expected;
        this.bytes = bytes;
        this.size = Objects.requireNonNull(video.video()).bytes();
        this.chunks = Math.max(1, size / CHUNK);
    }

    long size() {
        return size;
    }

    /** Says what comes, and sends all but the last chunk of it. */
    Mono<Preparation> begin(Map<String, Object> post) {
        var source = Map.of(
                "source",
                "FILE_UPLOAD",
                "video_size",
                size,
                "chunk_size",
                Math.min(CHUNK, size),
                "total_chunk_count",
                chunks);
        return api.post(INIT, Map.of("post_info", post, "source_info", source)).flatMap(reply -> {
            var begun = begun(reply);
            return begun.isEmpty()
                    ? Mono.just(new Preparation.Failed(TikTokAnswers.preparation(reply)))
                    : goOn(begun, 0);
        });
    }

    private TikTokPrepared begun(Reply reply) {
        if (!(reply instanceof Reply.Answer answer) || !TikTokAnswers.isOk(answer)) {
            return TikTokPrepared.NONE;
        }
        var publishing = answer.text("/data/publish_id");
        var address = answer.text("/data/upload_url");
        return TikTokApi.isPublishing(publishing) && api.isUpload(address)
                ? new TikTokPrepared(
                        publishing, address, clock.instant().plus(LIFE).getEpochSecond(), null)
                : TikTokPrepared.NONE;
    }

    /** From the first chunk that is missing; the first that is not taken is the last, and what was taken stays. */
    Mono<Preparation> goOn(TikTokPrepared begun, long taken) {
        var address = Objects.requireNonNull(begun.address());
        var end = clock.instant().plus(expected).plus(SPARE);
        return Flux.range(0, (int) chunks - 1)
                .skip(taken / CHUNK)
                .concatMap(index -> clock.instant().isAfter(end)
                        ? Mono.just(new Preparation.Failed(new Outcome.Postponed(Reason.STILL_UPLOADING, null), begun))
                        : chunk(address, index)
                                .filter(reply -> status(reply) / 100 != 2)
                                .map(reply -> notTaken(reply, begun)))
                .next()
                .defaultIfEmpty(new Preparation.Ready(begun));
    }

    /** What does not fit to what was taken before cannot be mended: it is begun anew the next time. */
    private static Preparation notTaken(Reply reply, TikTokPrepared begun) {
        var status = status(reply);
        return isClosed(status) || status == OUT_OF_ORDER
                ? new Preparation.Failed(
                        new Outcome.Postponed(TikTokAnswers.named("draft-gone"), null), begun.thatIsClosed())
                : new Preparation.Failed(TikTokAnswers.preparation(reply), begun);
    }

    /**
     * After this TikTok posts it. The same bytes at the same address make no second post.
     *
     * @return nothing where they were taken; else why not, which proves that it is not public only where the address is
     *     closed
     */
    Mono<Outcome> last(TikTokPrepared ready) {
        return chunk(Objects.requireNonNull(ready.address()), chunks - 1)
                .filter(reply -> status(reply) / 100 != 2)
                .map(reply -> {
                    if (reply instanceof Reply.NotSent) {
                        return new Outcome.Postponed(Reason.NOT_REACHED, null);
                    }
                    return isClosed(status(reply))
                            ? new Outcome.Postponed(TikTokAnswers.named("draft-gone"), null)
                            : new Outcome.Unknown(Reason.NO_ANSWER);
                });
    }

    /** 403 where the hour is over, 404 where there is no such task. */
    private static boolean isClosed(int status) {
        return status == 403 || status == 404;
    }

    private static int status(Reply reply) {
        return reply instanceof Reply.Answer answer ? answer.status() : NOT_SENT;
    }

    private Mono<Reply> chunk(String address, long index) {
        var from = index * CHUNK;
        var end = index == chunks - 1 ? size : from + CHUNK;
        return api.put(
                address,
                headers -> {
                    headers.setContentType(MediaType.parseMediaType(video.type()));
                    headers.setContentLength(end - from);
                    headers.set(HttpHeaders.CONTENT_RANGE, "bytes %d-%d/%d".formatted(from, end - 1, size));
                },
                BodyInserters.fromDataBuffers(bytes.read(video.assetId(), from, end - from)));
    }
}
