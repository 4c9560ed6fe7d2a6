package dev.litfass.content.library;

import static dev.litfass.content.ContentProblem.ALREADY_SENDING;
import static dev.litfass.content.ContentProblem.MEDIA_NOT_ACCEPTED;
import static dev.litfass.content.ContentProblem.MEDIA_REPLACED;
import static dev.litfass.content.ContentProblem.UNKNOWN_CHANNEL;

import dev.litfass.content.media.AssetId;
import dev.litfass.content.media.MediaAsset;
import dev.litfass.content.media.MediaLibrary;
import dev.litfass.content.post.FindPosts;
import dev.litfass.content.post.Post;
import dev.litfass.content.series.ReplaceInSeries;
import dev.litfass.content.series.Series;
import dev.litfass.content.writing.WritePost;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Permission;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.problem.Problem;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Puts another file in the place of one: it takes over what was noted, unless something was noted of itself, and is used
 * by every post that is not out yet and by every series, as if somebody had written it into them. What is public or on
 * its way keeps what it has. Said again it goes on where it was cut short: the old file is listed until all is done.
 */
@Component
class ReplaceMedia {

    private final MediaLibrary library;
    private final FindPosts posts;
    private final ReplaceInSeries series;
    private final WritePost write;
    private final Clock clock;

    ReplaceMedia(MediaLibrary library, FindPosts posts, ReplaceInSeries series, WritePost write, Clock clock) {
        this.library = library;
        this.posts = posts;
        this.series = series;
        this.write = write;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param posts how many use the new file now
     * @param series how many do as well
     */
    record Replaced(MediaAsset asset, long posts, long series) {}

    /** Refused as a whole where the caller may not change one of the posts. */
    Mono<Replaced> by(ClientId client, AssetId gone, AssetId next, Caller by) {
        return Mono.zip(library.one(client, gone), library.one(client, next))
                .doOnNext(both -> requireAlike(both.getT1(), both.getT2()))
                .flatMap(both -> Mono.usingWhen(
                        library.keepFor(gone, client, next)
                                .switchIfEmpty(Mono.error(() ->
                                        MEDIA_REPLACED.because("the new file is put in another place, or is gone"))),
                        kept -> everywhere(both.getT1(), next, by),
                        library::letGo));
    }

    private Mono<Replaced> everywhere(MediaAsset gone, AssetId next, Caller by) {
        return Mono.zip(posts(gone, by), series(gone, by))
                .flatMap(found -> Mono.zip(written(found.getT1(), gone, next, by), made(found.getT2(), gone, next, by)))
                .delayUntil(done -> library.takeOver(gone, next))
                .zipWhen(done -> instead(gone, next))
                .map(all -> new Replaced(
                        all.getT2(), all.getT1().getT1(), all.getT1().getT2()));
    }

    private static void requireAlike(MediaAsset gone, MediaAsset next) {
        if (gone.id().equals(next.id()) || gone.isVideo() != next.isVideo() || gone.isDocument() != next.isDocument()) {
            throw MEDIA_NOT_ACCEPTED
                    .because(
                            "a picture is replaced by another picture, a video by another video, a document by another document")
                    .with("kind", notA(gone));
        }
        if (!gone.mayBeReplacedBy(next.id()) || next.isReplaced()) {
            throw MEDIA_REPLACED.because("another file stands in its place already");
        }
    }

    private static String notA(MediaAsset gone) {
        if (gone.isDocument()) {
            return "NOT_A_DOCUMENT";
        }
        return gone.isVideo() ? "NOT_A_VIDEO" : "NOT_A_PICTURE";
    }

    private Mono<List<Post>> posts(MediaAsset gone, Caller by) {
        return posts.using(gone.clientId(), gone.id())
                .filter(post -> !post.isOnItsWay(clock.instant()))
                .map(post -> post.requireMayBePlanned(by))
                .collectList();
    }

    private Mono<List<Series>> series(MediaAsset gone, Caller by) {
        return series.using(gone.clientId(), gone.id())
                .doOnNext(found -> by.require(Permission.PLAN_POSTS))
                .collectList();
    }

    /** One that is being sent by now keeps what it has, and so does one for a channel that is gone: nothing sends it. */
    private Mono<Long> written(List<Post> found, MediaAsset gone, AssetId next, Caller by) {
        return Flux.fromIterable(found)
                .concatMap(post -> write.rewrite(post, post.draft().replacing(gone.id(), next), by)
                        .onErrorResume(
                                Problem.class,
                                e -> e.is(ALREADY_SENDING) || e.is(UNKNOWN_CHANNEL) ? Mono.empty() : Mono.error(e)))
                .count();
    }

    private Mono<Long> made(List<Series> found, MediaAsset gone, AssetId next, Caller by) {
        return Flux.fromIterable(found)
                .concatMap(one -> series.in(one, gone.id(), next, by))
                .count();
    }

    private Mono<MediaAsset> instead(MediaAsset gone, AssetId next) {
        return library.replaced(gone, next)
                .switchIfEmpty(Mono.error(() -> MEDIA_REPLACED.because("another file stands in its place already")))
                .flatMap(listed -> library.one(gone.clientId(), next));
    }
}
