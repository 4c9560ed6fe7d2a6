package dev.litfass.content.network.youtube;

import dev.litfass.content.network.Connector.PictureBytes;
import dev.litfass.content.network.LookupResult;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Outgoing;
import dev.litfass.content.network.Outgoing.OutgoingPicture;
import dev.litfass.content.network.Preparation;
import dev.litfass.content.network.Reason;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.network.Reply;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Mono;

/**
 * The videos of one channel. One is uploaded private and shown by changing its status
 * (https://developers.google.com/youtube/v3/docs/videos/update, read 2026-11-30): that may be said twice, and the video
 * itself tells whether it was heard.
 */
final class Videos {

    private static final String NAME = Network.YOUTUBE.displayName();
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** What cannot be played at all is seen soon; the rest of the work goes on while the video is public. */
    private static final int LOOKS = 3;

    private final YouTubeApi api;
    private final Clock clock;
    private final String channel;

    Videos(YouTubeApi api, Clock clock, String channel) {
        this.api = api;
        this.clock = clock;
        this.channel = channel;
    }

    /** What lies there is used as long as it can be. */
    Mono<Preparation> ready(YouTubePrepared known, Outgoing outgoing, OutgoingPicture video, PictureBytes bytes) {
        var upload = new VideoUpload(api, clock, channel, outgoing, video, bytes);
        var there = known.video();
        var uploaded = there == null
                ? upload.from(known)
                : look(there).flatMap(seen -> kept(known, seen, () -> upload.from(YouTubePrepared.NONE)));
        return uploaded.flatMap(then(ready -> thumbnail(ready, outgoing, bytes)))
                .flatMap(then(this::watched));
    }

    private interface Anew {
        Mono<Preparation> upload();
    }

    /** One that YouTube threw away, or could not make anything of at an earlier try, is uploaded anew. */
    private static Mono<Preparation> kept(YouTubePrepared known, Seen seen, Anew anew) {
        if (seen.isUnreadable()) {
            return Mono.just(new Preparation.Failed(new Outcome.Postponed(Reason.NOT_REACHED, null), known));
        }
        return seen.isGone() || seen.isUseless() ? anew.upload() : Mono.just(new Preparation.Ready(known));
    }

    private static Function<Preparation, Mono<Preparation>> then(Function<YouTubePrepared, Mono<Preparation>> next) {
        return so -> so instanceof Preparation.Ready ready
                ? next.apply(YouTubePrepared.of(ready.prepared()))
                : Mono.just(so);
    }

    /** The picture beside the video (https://developers.google.com/youtube/v3/docs/thumbnails/set, read 2026-11-30). */
    private Mono<Preparation> thumbnail(YouTubePrepared ready, Outgoing outgoing, PictureBytes bytes) {
        var picture = outgoing.pictures().stream()
                .filter(each -> !each.isVideo())
                .findFirst()
                .orElse(null);
        if (picture == null || Boolean.TRUE.equals(ready.hasThumbnail())) {
            return Mono.just(new Preparation.Ready(ready));
        }
        return bytes.of(picture.assetId())
                .flatMap(content -> api.upload(
                        "/thumbnails/set?uploadType=media&videoId=" + ready.video(),
                        headers -> headers.setContentType(MediaType.parseMediaType(picture.type())),
                        BodyInserters.fromValue(content)))
                .map(reply -> reply instanceof Reply.Answer answer && answer.isSuccess()
                        ? new Preparation.Ready(ready.withThumbnail())
                        : new Preparation.Failed(thumbnailRefused(reply), ready));
    }

    /** A channel has pictures of its own only after its owner confirmed a telephone number. */
    private Outcome thumbnailRefused(Reply reply) {
        var outcome = YouTubeAnswers.preparation(reply, clock.instant());
        var status = reply instanceof Reply.Answer answer ? answer.status() : 0;
        if (!(outcome instanceof Outcome.Refused refused) || refused.credential()) {
            return outcome;
        }
        return status == 403
                ? new Outcome.Refused(YouTubeAnswers.named("thumbnail-not-allowed"), false)
                : new Outcome.Refused(Reason.pictureNotTaken(NAME), false);
    }

    private Mono<Preparation> watched(YouTubePrepared ready) {
        return look(String.valueOf(ready.video()))
                .filter(seen -> !seen.isStillUploaded())
                .repeatWhenEmpty(LOOKS, empty -> empty.delayElements(PAUSE))
                .<Preparation>map(seen ->
                        seen.isUseless() ? new Preparation.Failed(useless(seen), ready) : new Preparation.Ready(ready))
                .onErrorReturn(IllegalStateException.class, new Preparation.Ready(ready));
    }

    Mono<Outcome> show(Outgoing outgoing, String video) {
        return api.put("/youtube/v3/videos?part=status", VideoOptions.whenShown(outgoing, video))
                .flatMap(reply -> reply instanceof Reply.Answer answer && answer.isSuccess()
                        ? shown(answer, outgoing, video)
                        : Mono.just(notShown(reply)));
    }

    /** Whether it is shown says the video: YouTube keeps those of a project it has not audited private. */
    private Mono<Outcome> shown(Reply.Answer said, Outgoing outgoing, String video) {
        return look(video).map(seen -> {
            var known = seen.isUnreadable() ? Seen.of(said.json(), video, channel) : seen;
            if (known.isUnreadable() || known.isGone()) {
                return new Outcome.Unknown(Reason.UNREADABLE_ANSWER);
            }
            if (known.isUseless()) {
                return useless(known);
            }
            return known.privacy().equals(VideoOptions.visibility(outgoing))
                    ? published(video)
                    : new Outcome.Refused(YouTubeAnswers.named("kept-private"), false);
        });
    }

    private Outcome notShown(Reply reply) {
        return reply instanceof Reply.Answer answer
                        && answer.status() == 404
                        && YouTubeAnswers.reason(answer).equals("videoNotFound")
                ? new Outcome.Postponed(YouTubeAnswers.named("draft-gone"), null)
                : YouTubeAnswers.outcome(reply, clock.instant(), answer -> null);
    }

    /** A video is known by its id for ever, so that it may be shown once more where it is still private. */
    Mono<LookupResult> lookFor(Outgoing outgoing, @Nullable String video) {
        if (video == null || !Seen.isId(video)) {
            return Mono.just(new LookupResult.Absent());
        }
        return look(video).map(seen -> {
            if (seen.isUnreadable()) {
                return new LookupResult.Unreadable(Reason.NOT_REACHED);
            }
            if (seen.isGone() || seen.isUseless()) {
                return new LookupResult.Absent();
            }
            var there = published(video);
            return seen.privacy().equals(VideoOptions.visibility(outgoing))
                    ? new LookupResult.Found(there.remoteId(), there.url(), "the video is shown")
                    : new LookupResult.Absent(true);
        });
    }

    private Mono<Seen> look(String video) {
        return api.get("/youtube/v3/videos?part=status,snippet&id=" + video)
                .map(reply -> Seen.in(reply, video, channel));
    }

    private static Outcome useless(Seen seen) {
        var params = seen.why().isEmpty() ? Map.of("network", NAME) : Map.of("network", NAME, "words", seen.why());
        return new Outcome.Refused(new Reason("video-not-taken", params), false);
    }

    private static Outcome.Published published(String video) {
        return new Outcome.Published(video, "https://www.youtube.com/watch?v=" + video);
    }
}
