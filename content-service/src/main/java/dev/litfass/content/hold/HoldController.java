package dev.litfass.content.hold;

import static dev.litfass.contracts.caller.Permission.WRITE_POSTS;

import dev.litfass.content.post.PostId;
import dev.litfass.content.post.PostState;
import dev.litfass.content.post.Posts;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.caller.Requires;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Holding one post back. */
@RestController
@RequestMapping("/api/clients/{clientId}/posts/{postId}")
class HoldController {

    private final Posts posts;
    private final HoldPost hold;

    HoldController(Posts posts, HoldPost hold) {
        this.posts = posts;
        this.hold = hold;
    }

    @Requires(WRITE_POSTS)
    @PutMapping("/hold")
    Mono<PostState> hold(
            @PathVariable ClientId clientId,
            @PathVariable PostId postId,
            @Valid @RequestBody Because why,
            Caller caller) {
        return posts.one(clientId, postId)
                .flatMap(post -> hold.hold(post, why.reason(), caller))
                .map(PostState::of);
    }

    @Requires(WRITE_POSTS)
    @DeleteMapping("/hold")
    Mono<PostState> release(@PathVariable ClientId clientId, @PathVariable PostId postId, Caller caller) {
        return posts.one(clientId, postId)
                .flatMap(post -> hold.release(post, caller))
                .map(PostState::of);
    }

    /** Why something is held. */
    record Because(@NotBlank @Size(max = 1000) String reason) {}
}
