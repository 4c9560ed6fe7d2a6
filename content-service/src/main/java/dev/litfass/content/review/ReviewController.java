package dev.litfass.content.review;

import static dev.litfass.contracts.caller.Permission.APPROVE_POSTS;
import static dev.litfass.contracts.caller.Permission.WRITE_POSTS;

import dev.litfass.content.post.ContentHash;
import dev.litfass.content.post.PostId;
import dev.litfass.content.post.PostState;
import dev.litfass.content.post.Posts;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.caller.Requires;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Submitting, approving, rejecting. */
@RestController
@RequestMapping("/api/clients/{clientId}/posts/{postId}")
class ReviewController {

    private final Posts posts;
    private final ReviewPost review;

    ReviewController(Posts posts, ReviewPost review) {
        this.posts = posts;
        this.review = review;
    }

    @Requires(WRITE_POSTS)
    @PostMapping("/submission")
    Mono<PostState> submit(
            @PathVariable ClientId clientId,
            @PathVariable PostId postId,
            @Valid @RequestBody Seen seen,
            Caller caller) {
        return posts.one(clientId, postId, seen.version())
                .flatMap(post -> review.submit(post, caller))
                .map(PostState::of);
    }

    @Requires(APPROVE_POSTS)
    @PostMapping("/approval")
    Mono<PostState> approve(
            @PathVariable ClientId clientId, @PathVariable PostId postId, @Valid @RequestBody Yes yes, Caller caller) {
        return posts.one(clientId, postId, yes.version())
                .flatMap(post -> review.approve(post, yes.contentHash(), caller))
                .map(PostState::of);
    }

    @Requires(APPROVE_POSTS)
    @PostMapping("/rejection")
    Mono<PostState> reject(
            @PathVariable ClientId clientId, @PathVariable PostId postId, @Valid @RequestBody No no, Caller caller) {
        return posts.one(clientId, postId, no.version())
                .flatMap(post -> review.reject(post, no.reason(), caller))
                .map(PostState::of);
    }

    /** The version somebody acts on. */
    record Seen(@NotNull Long version) {}

    /** A yes to what was seen. */
    record Yes(@NotNull Long version, @NotNull ContentHash contentHash) {}

    /** A no and why. */
    record No(
            @NotNull Long version,
            @NotBlank @Size(max = 1000) String reason) {}
}
