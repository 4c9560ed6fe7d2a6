package dev.litfass.content.review;

import static dev.litfass.contracts.caller.Permission.APPROVE_POSTS;
import static dev.litfass.contracts.caller.Permission.WRITE_POSTS;

import dev.litfass.content.calendar.PostView;
import dev.litfass.content.calendar.ReadPost;
import dev.litfass.content.post.ContentHash;
import dev.litfass.content.post.PostId;
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

    private final ReadPost read;
    private final ReviewPost review;

    ReviewController(ReadPost read, ReviewPost review) {
        this.read = read;
        this.review = review;
    }

    @Requires(WRITE_POSTS)
    @PostMapping("/submission")
    Mono<PostView> submit(
            @PathVariable ClientId clientId,
            @PathVariable PostId postId,
            @Valid @RequestBody Seen seen,
            Caller caller) {
        return read.find(clientId, postId, seen.version())
                .flatMap(post -> review.submit(post, caller))
                .flatMap(read::show);
    }

    @Requires(APPROVE_POSTS)
    @PostMapping("/approval")
    Mono<PostView> approve(
            @PathVariable ClientId clientId, @PathVariable PostId postId, @Valid @RequestBody Yes yes, Caller caller) {
        return read.find(clientId, postId, yes.version())
                .flatMap(post -> review.approve(post, yes.contentHash(), caller))
                .flatMap(read::show);
    }

    @Requires(APPROVE_POSTS)
    @PostMapping("/rejection")
    Mono<PostView> reject(
            @PathVariable ClientId clientId, @PathVariable PostId postId, @Valid @RequestBody No no, Caller caller) {
        return read.find(clientId, postId, no.version())
                .flatMap(post -> review.reject(post, no.reason(), caller))
                .flatMap(read::show);
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
