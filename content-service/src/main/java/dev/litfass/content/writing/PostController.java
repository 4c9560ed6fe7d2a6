package dev.litfass.content.writing;

import static dev.litfass.contracts.caller.Permission.WRITE_POSTS;

import dev.litfass.content.post.Draft;
import dev.litfass.content.post.PostId;
import dev.litfass.content.post.PostState;
import dev.litfass.content.post.Posts;
import dev.litfass.content.version.VersionId;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.caller.Requires;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Writing posts: creating, rewriting, restoring, discarding. */
@RestController
@RequestMapping("/api/clients/{clientId}/posts")
class PostController {

    private final Posts posts;
    private final WritePost write;
    private final RestoreVersion restore;

    PostController(Posts posts, WritePost write, RestoreVersion restore) {
        this.posts = posts;
        this.write = write;
        this.restore = restore;
    }

    /** @param key of the writer's own: said again by the same person it answers with the post
     *     that was begun by it, as long as that says the same */
    @Requires(WRITE_POSTS)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<PostState> create(
            @PathVariable ClientId clientId,
            @RequestParam @Nullable @Pattern(regexp = "[0-9A-Za-z-]{1,64}") String key,
            @Valid @RequestBody Draft draft,
            Caller caller) {
        return write.begin(clientId, draft, key, caller).map(PostState::of);
    }

    @Requires(WRITE_POSTS)
    @PutMapping("/{postId}")
    Mono<PostState> rewrite(
            @PathVariable ClientId clientId,
            @PathVariable PostId postId,
            @Valid @RequestBody Rewrite body,
            Caller caller) {
        return posts.one(clientId, postId, body.version())
                .flatMap(post -> write.rewrite(post, body.draft(), caller))
                .map(PostState::of);
    }

    /** Needs what a rewrite needs, and takes away what a rewrite takes away. */
    @Requires(WRITE_POSTS)
    @PostMapping("/{postId}/versions/{versionId}/restoration")
    Mono<PostState> restore(
            @PathVariable ClientId clientId,
            @PathVariable PostId postId,
            @PathVariable VersionId versionId,
            @Valid @RequestBody Restoration body,
            Caller caller) {
        return posts.one(clientId, postId, body.version())
                .flatMap(post -> restore.of(post, versionId, caller))
                .map(PostState::of);
    }

    @Requires(WRITE_POSTS)
    @DeleteMapping("/{postId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> discard(
            @PathVariable ClientId clientId, @PathVariable PostId postId, @RequestParam long version, Caller caller) {
        return posts.one(clientId, postId, version)
                .flatMap(post -> write.discard(post, caller))
                .then();
    }

    /** Other words for a post, and the version they replace. */
    record Rewrite(@NotNull @Valid Draft draft, @NotNull Long version) {}

    /** The version of the post that an earlier state takes the place of. */
    record Restoration(@NotNull Long version) {}
}
