package dev.litfass.content.library;

import static dev.litfass.content.ContentProblem.MEDIA_IN_USE;
import static dev.litfass.content.ContentProblem.MEDIA_NOT_FOUND;
import static dev.litfass.contracts.caller.Permission.WRITE_POSTS;

import dev.litfass.content.media.AssetId;
import dev.litfass.content.media.MediaKey;
import dev.litfass.content.media.MediaLibrary;
import dev.litfass.content.media.MediaStore;
import dev.litfass.content.post.FindPosts;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.caller.Requires;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Takes pictures and videos out of a client's library that no post uses. */
@RestController
@RequestMapping("/api/clients/{clientId}/media")
class LibraryController {

    private final FindPosts posts;
    private final MediaLibrary library;
    private final MediaStore store;
    private final AuditLog audit;

    LibraryController(FindPosts posts, MediaLibrary library, MediaStore store, AuditLog audit) {
        this.posts = posts;
        this.library = library;
        this.store = store;
        this.audit = audit;
    }

    /** The entry first: what nobody finds any more may lie there for a while. */
    @Requires(WRITE_POSTS)
    @DeleteMapping("/{assetId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> delete(@PathVariable ClientId clientId, @PathVariable AssetId assetId, Caller caller) {
        var key = MediaKey.of(clientId, assetId);
        return posts.use(clientId, assetId)
                .filter(used -> !used)
                .switchIfEmpty(Mono.error(() -> MEDIA_IN_USE.because("a post has this picture or video")))
                .flatMap(unused -> library.remove(clientId, assetId))
                .switchIfEmpty(Mono.error(() -> MEDIA_NOT_FOUND.because("no picture or video %s", assetId)))
                .flatMap(gone -> audit.record(caller, clientId, "picture-removed", assetId.value(), gone.name())
                        .then(store.delete(key))
                        .then(store.delete(key.in(MediaKey.Form.THUMBNAIL))));
    }
}
