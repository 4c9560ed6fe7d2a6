package dev.litfass.content.network.tiktok;

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
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What one account posts. There is no draft that is shown by a second step: a video is public once all of it has arrived,
 * photos once TikTok was told of them. TikTok's name for the posting of a video is written down before its bytes are
 * sent, and says later what became of it. Of photos that name comes with the answer: where none came, a person looks.
 */
final class Postings {

    /** What TikTok works on still, and nobody can see. */
    static final Reason STILL_PROCESSING = new Reason("still-processing");

    private static final String PHOTOS = "/post/publish/content/init/";
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** Thirty looks a minute are allowed, and a publishing call may take so long. */
    private static final int LOOKS = 8;

    private final TikTokApi api;
    private final Clock clock;
    private final String handle;

    Postings(TikTokApi api, Clock clock, String handle) {
        this.api = api;
        this.clock = clock;
        this.handle = handle;
    }

    /** What the account may post now is asked before anything else. */
    private <T> Mono<T> asked(Outgoing outgoing, Function<Outcome, T> no, Function<Creator, Mono<T>> yes) {
        return api.post(Creator.QUERY, Map.of()).flatMap(reply -> {
            var creator = Creator.in(reply);
            if (creator == null) {
                return Mono.just(no.apply(TikTokAnswers.preparation(reply)));
            }
            var unfit = unfit(outgoing, creator);
            return unfit == null ? yes.apply(creator) : Mono.just(no.apply(new Outcome.Refused(unfit, false)));
        });
    }

    private static @Nullable Reason unfit(Outgoing outgoing, Creator creator) {
        if (!creator.privacies().contains(PostOptions.privacy(outgoing))) {
            return TikTokAnswers.named("privacy-not-offered");
        }
        var millis = outgoing.pictures().stream()
                .map(OutgoingPicture::video)
                .mapToLong(clip -> clip == null ? 0 : clip.millis())
                .sum();
        return creator.longest() > 0 && millis > creator.longest() * 1_000L
                ? new Reason(
                        "video-too-long-there",
                        Map.of("network", Network.TIKTOK.displayName(), "seconds", String.valueOf(creator.longest())))
                : null;
    }

    /** Photos cannot lie ready; that they may be posted is seen now, while there is time. */
    Mono<Preparation> photosReady(Outgoing outgoing) {
        return asked(
                outgoing, Preparation.Failed::new, creator -> Mono.just(new Preparation.Ready(TikTokPrepared.NONE)));
    }

    /** What TikTok has already is used as long as it can be. */
    Mono<Preparation> videoReady(TikTokPrepared known, Outgoing outgoing, VideoTransfer transfer) {
        return known.isEmpty()
                ? begun(outgoing, transfer)
                : look(known).flatMap(posting -> kept(known, posting, outgoing, transfer));
    }

    private Mono<Preparation> begun(Outgoing outgoing, VideoTransfer transfer) {
        return asked(
                outgoing, Preparation.Failed::new, creator -> transfer.begin(PostOptions.ofVideo(outgoing, creator)));
    }

    /** A person is told once why it came to nothing; whoever sends it again wants it begun anew. */
    private Mono<Preparation> kept(TikTokPrepared known, Posting posting, Outgoing outgoing, VideoTransfer transfer) {
        return switch (posting.state()) {
            case UNREADABLE ->
                Mono.just(new Preparation.Failed(new Outcome.Postponed(Reason.NOT_REACHED, null), known));
            case GONE -> begun(outgoing, transfer);
            case FAILED ->
                known.wasTold()
                        ? begun(outgoing, transfer)
                        : Mono.just(new Preparation.Failed(posting.failure(), known.thatWasTold()));
            case COMPLETE -> Mono.just(new Preparation.Ready(known));
            case PROCESSING -> {
                if (!posting.waits(transfer.size())) {
                    yield Mono.just(new Preparation.Ready(known));
                }
                yield known.takesBytes(clock.instant())
                        ? transfer.goOn(known, posting.taken())
                        : begun(outgoing, transfer);
            }
        };
    }

    /** What is there already, from an attempt that nobody heard of, is not sent again. */
    Mono<Outcome> showVideo(TikTokPrepared ready, VideoTransfer transfer) {
        return look(ready).flatMap(posting -> switch (posting.state()) {
            case UNREADABLE -> Mono.just(new Outcome.Postponed(Reason.NOT_REACHED, null));
            case GONE -> Mono.just(new Outcome.Postponed(TikTokAnswers.named("draft-gone"), null));
            default ->
                posting.waits(transfer.size())
                        ? transfer.last(ready).switchIfEmpty(Mono.defer(() -> watched(ready)))
                        : outcome(posting, ready);
        });
    }

    /** A posting of an earlier call that TikTok still knows is not made a second time. */
    Mono<Outcome> showPhotos(TikTokPrepared known, Outgoing outgoing, PictureBytes bytes) {
        return known.isEmpty()
                ? shownPhotos(outgoing, bytes)
                : look(known).flatMap(posting -> switch (posting.state()) {
                    case UNREADABLE -> Mono.just(new Outcome.Postponed(Reason.NOT_REACHED, null));
                    case FAILED, GONE -> shownPhotos(outgoing, bytes);
                    default -> outcome(posting, known);
                });
    }

    private Mono<Outcome> shownPhotos(Outgoing outgoing, PictureBytes bytes) {
        return Flux.fromIterable(outgoing.pictures())
                .concatMap(picture -> bytes.addressOf(picture.assetId()))
                .collectList()
                .flatMap(addresses -> addresses.size() < outgoing.pictures().size()
                        ? Mono.just(new Outcome.Refused(TikTokAnswers.named("pictures-have-no-address"), false))
                        : asked(
                                outgoing,
                                Function.<Outcome>identity(),
                                creator -> photos(PostOptions.ofPhotos(outgoing, creator), addresses)));
    }

    private Mono<Outcome> photos(Map<String, Object> post, List<String> addresses) {
        var source = Map.of("source", "PULL_FROM_URL", "photo_cover_index", 0, "photo_images", addresses);
        var body = Map.of("media_type", "PHOTO", "post_mode", "DIRECT_POST", "post_info", post, "source_info", source);
        return api.post(PHOTOS, body).flatMap(reply -> {
            var publishing = reply instanceof Reply.Answer answer && TikTokAnswers.isOk(answer)
                    ? answer.text("/data/publish_id")
                    : null;
            return publishing != null && TikTokApi.isPublishing(publishing)
                    ? watched(TikTokPrepared.ofPhotos(publishing))
                    : Mono.just(TikTokAnswers.outcome(reply, answer -> null));
        });
    }

    /** Until TikTok is done with it, or for so long as a call may take; the rest is looked for later. */
    private Mono<Outcome> watched(TikTokPrepared sent) {
        return look(sent)
                .filter(posting -> posting.is(Posting.State.COMPLETE) || posting.is(Posting.State.FAILED))
                .repeatWhenEmpty(LOOKS, empty -> empty.delayElements(PAUSE))
                .flatMap(posting -> outcome(posting, sent))
                .onErrorReturn(IllegalStateException.class, new Outcome.Unknown(STILL_PROCESSING, sent));
    }

    private Mono<Outcome> outcome(Posting posting, TikTokPrepared sent) {
        return Mono.just(
                switch (posting.state()) {
                    case COMPLETE -> posting.published(String.valueOf(sent.publishing()), handle);
                    case FAILED -> posting.failure();
                    default -> new Outcome.Unknown(STILL_PROCESSING, sent);
                });
    }

    /**
     * Bytes that are missing may be sent once more as long as the address is open; once it is closed nothing comes of it
     * any more.
     *
     * @param size of the video; 0 of photos
     */
    Mono<LookupResult> lookFor(TikTokPrepared sent, long size) {
        return look(sent).map(posting -> switch (posting.state()) {
            case COMPLETE -> {
                var published = posting.published(String.valueOf(sent.publishing()), handle);
                yield new LookupResult.Found(published.remoteId(), published.url(), "TikTok is done with it");
            }
            case FAILED, GONE -> new LookupResult.Absent();
            case PROCESSING ->
                posting.waits(size)
                        ? new LookupResult.Absent(sent.takesBytes(clock.instant()))
                        : new LookupResult.Unreadable(STILL_PROCESSING);
            case UNREADABLE -> new LookupResult.Unreadable(Reason.NOT_REACHED);
        });
    }

    private Mono<Posting> look(TikTokPrepared known) {
        return api.post(Posting.FETCH, Map.of("publish_id", String.valueOf(known.publishing())))
                .map(Posting::in);
    }
}
