package dev.litfass.content.hold;

import static dev.litfass.contracts.caller.Permission.WRITE_POSTS;

import dev.litfass.content.calendar.PostView;
import dev.litfass.content.calendar.ReadPost;
import dev.litfass.content.post.PostId;
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

    private final ReadPost read;
    private final HoldPost hold;

    HoldController(ReadPost read, HoldPost hold) {
        this.read = read;
        this.hold = hold;
    }

    @Requires(WRITE_POSTS)
    @PutMapping("/hold")
    Mono<PostView> hold(
            @PathVariable ClientId clientId,
            @PathVariable PostId postId,
            @Valid @RequestBody Because why,
            Caller caller) {
        return read.find(clientId, postId)
                .flatMap(post -> hold.hold(post, why.reason(), caller))
                .flatMap(read::show);
    }

    @Requires(WRITE_POSTS)
    @DeleteMapping("/hold")
    Mono<PostView> release(@PathVariable ClientId clientId, @PathVariable PostId postId, Caller caller) {
        return read.find(clientId, postId)
                .flatMap(post -> hold.release(post, caller))
                .flatMap(read::show);
    }

    /** Why something is held. */
    record Because(@NotBlank @Size(max = 1000) String reason) {}
}
