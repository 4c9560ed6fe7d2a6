package dev.litfass.content.library;

import static dev.litfass.content.ContentProblem.MEDIA_IN_USE;

import dev.litfass.content.media.AssetId;
import dev.litfass.content.media.MediaAsset;
import dev.litfass.content.media.MediaKey;
import dev.litfass.content.media.MediaLibrary;
import dev.litfass.content.media.MediaStore;
import dev.litfass.content.post.FindPosts;
import dev.litfass.content.series.SeriesMedia;
import dev.litfass.contracts.id.ClientId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Takes a file out of the library that nothing uses. It is looked for once more when its entry is gone: a post that was
 * written in between gets it back, and one that is written later finds no such file before it can be approved.
 */
@Component
class RemoveMedia {

    private final FindPosts posts;
    private final SeriesMedia series;
    private final MediaLibrary library;
    private final MediaStore store;

    RemoveMedia(FindPosts posts, SeriesMedia series, MediaLibrary library, MediaStore store) {
        this.posts = posts;
        this.series = series;
        this.library = library;
        this.store = store;
    }

    Mono<MediaAsset> of(ClientId client, AssetId id) {
        return requireUnused(client, id)
                .then(Mono.defer(() -> library.remove(client, id)))
                .switchIfEmpty(Mono.defer(() -> library.one(client, id))
                        .flatMap(kept -> Mono.error(MEDIA_IN_USE.because("it is put in the place of another file"))))
                .flatMap(this::unlessUsed);
    }

    private Mono<MediaAsset> unlessUsed(MediaAsset removed) {
        return requireUnused(removed.clientId(), removed.id())
                .onErrorResume(used -> library.putBack(removed).then(Mono.error(used)))
                .thenReturn(removed);
    }

    private Mono<Void> requireUnused(ClientId client, AssetId id) {
        return Mono.zip(posts.use(client, id), series.use(client, id), library.isCover(client, id))
                .doOnNext(used -> {
                    if (used.getT1() || used.getT2() || used.getT3()) {
                        throw MEDIA_IN_USE.because(
                                "a post or a series has this picture or video, or a video is shown by it");
                    }
                })
                .then();
    }

    /** What nobody finds any more may lie there for a while. */
    Mono<Void> bytes(MediaAsset removed) {
        var key = MediaKey.of(removed.clientId(), removed.id());
        return store.delete(key).then(store.delete(key.in(MediaKey.Form.THUMBNAIL)));
    }
}
