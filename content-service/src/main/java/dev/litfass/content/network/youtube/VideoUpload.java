package dev.litfass.content.network.youtube;

import dev.litfass.content.network.Connector.PictureBytes;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Outgoing;
import dev.litfass.content.network.Outgoing.OutgoingPicture;
import dev.litfass.content.network.Preparation;
import dev.litfass.content.network.Reason;
import dev.litfass.platform.network.Reply;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Mono;

/**
 * Brings a video to YouTube in pieces, so that it never lies in memory and a break costs no more than one of them
 * (https://developers.google.com/youtube/v3/guides/using_resumable_upload_protocol, read 2026-11-30). YouTube says how
 * far it has come; a session it has forgotten is begun anew.
 */
final class VideoUpload {

    /** A multiple of 256 KB, as the protocol wants it, which a slow line sends within the time limit of a call. */
    static final long PIECE = 8 << 20;

    private static final String BEGIN = "/videos?uploadType=resumable&part=snippet,status";
    private static final Pattern RANGE = Pattern.compile("bytes=0-(\\d{1,15})");
    private static final int INCOMPLETE = 308;

    /** So much longer than its bytes need an upload may take, which is less than everything together may. */
    private static final Duration SPARE = Duration.ofSeconds(15);

    private final YouTubeApi api;
    private final Clock clock;
    private final String channel;
    private final Outgoing outgoing;
    private final OutgoingPicture video;
    private final long size;
    private final PictureBytes bytes;

    VideoUpload(
            YouTubeApi api, Clock clock, String channel, Outgoing outgoing, OutgoingPicture video, PictureBytes bytes) {
        this.api = api;
        this.clock = clock;
        this.channel = channel;
        this.outgoing = outgoing;
        this.video = video;
        this.size = Objects.requireNonNull(video.video()).bytes();
        this.bytes = bytes;
    }

    /** From where it stands; a session that is not there any more is begun anew. */
    Mono<Preparation> from(YouTubePrepared known) {
        var session = known.session();
        return session == null || !api.isSession(session)
                ? begun()
                : asked(session).flatMap(so -> so.isLost() ? begun() : sent(session, so));
    }

    private Mono<Preparation> begun() {
        return api.begin(
                        BEGIN,
                        headers -> {
                            headers.set("X-Upload-Content-Length", String.valueOf(size));
                            headers.set("X-Upload-Content-Type", video.type());
                        },
                        VideoOptions.whenUploaded(outgoing))
                .flatMap(reply -> {
                    var session = reply instanceof Reply.Answer answer && answer.isSuccess()
                            ? answer.header(HttpHeaders.LOCATION)
                            : null;
                    return session != null && api.isSession(session)
                            ? sent(session, Progress.at(0))
                            : Mono.just(new Preparation.Failed(YouTubeAnswers.preparation(reply, clock.instant())));
                });
    }

    /** Piece by piece; the first that is not taken is the last, and what was taken before it stays. */
    private Mono<Preparation> sent(String session, Progress from) {
        var end = clock.instant().plus(outgoing.uploading()).plus(SPARE);
        return Mono.just(from)
                .expand(so -> so.goesOn() ? piece(session, so.next(), end) : Mono.empty())
                .last()
                .map(so -> so.video() == null
                        ? new Preparation.Failed(Objects.requireNonNull(so.failure()), YouTubePrepared.sending(session))
                        : new Preparation.Ready(YouTubePrepared.there(so.video())));
    }

    /** Once its time is over it is left for the next try, which goes on from here. */
    private Mono<Progress> piece(String session, long from, Instant end) {
        if (clock.instant().isAfter(end)) {
            return Mono.just(Progress.failed(new Outcome.Postponed(Reason.STILL_UPLOADING, null)));
        }
        var length = Math.min(PIECE, size - from);
        return api.send(
                        session,
                        range("bytes %d-%d/%d".formatted(from, from + length - 1, size), length),
                        BodyInserters.fromDataBuffers(bytes.read(video.assetId(), from, length)))
                .map(reply -> progress(reply, from));
    }

    /** How far it has come, asked with nothing at all. */
    private Mono<Progress> asked(String session) {
        return api.send(session, range("bytes */" + size, 0), BodyInserters.empty())
                .map(reply -> progress(reply, -1));
    }

    private Consumer<HttpHeaders> range(String range, long length) {
        return headers -> {
            headers.set(HttpHeaders.CONTENT_RANGE, range);
            headers.setContentLength(length);
            headers.setContentType(MediaType.parseMediaType(video.type()));
        };
    }

    /** One that does not come on is left for later. */
    private Progress progress(Reply reply, long before) {
        if (!(reply instanceof Reply.Answer answer)) {
            return Progress.failed(YouTubeAnswers.preparation(reply, clock.instant()));
        }
        if (answer.status() == INCOMPLETE) {
            var next = next(answer);
            return next > before && next < size
                    ? Progress.at(next)
                    : Progress.failed(new Outcome.Postponed(Reason.NO_ANSWER, null));
        }
        if (answer.status() == 404 || answer.status() == 410) {
            return Progress.LOST;
        }
        var id = answer.text("/id");
        if (answer.isSuccess() && id != null && Seen.isId(id)) {
            return Seen.of(answer.json(), id, channel).isUnreadable()
                    ? Progress.failed(new Outcome.Postponed(Reason.UNREADABLE_ANSWER, null))
                    : Progress.there(id);
        }
        return Progress.failed(YouTubeAnswers.preparation(reply, clock.instant()));
    }

    private static long next(Reply.Answer answer) {
        var range = answer.header(HttpHeaders.RANGE);
        if (range == null) {
            return 0;
        }
        var said = RANGE.matcher(range);
        return said.matches() ? Long.parseLong(said.group(1)) + 1 : -1;
    }

    /**
     * How far it has come.
     *
     * @param next the first byte that is missing
     * @param video YouTube's id of it once it is there
     */
    private record Progress(
            long next, @Nullable String video, @Nullable Outcome failure) {

        /** The session is not there any more, and what was sent with it neither. */
        static final Progress LOST = failed(new Outcome.Postponed(YouTubeAnswers.named("draft-gone"), null));

        static Progress at(long next) {
            return new Progress(next, null, null);
        }

        static Progress there(String video) {
            return new Progress(0, video, null);
        }

        static Progress failed(Outcome failure) {
            return new Progress(0, null, failure);
        }

        boolean isLost() {
            return this == LOST;
        }

        boolean goesOn() {
            return video == null && failure == null;
        }
    }
}
