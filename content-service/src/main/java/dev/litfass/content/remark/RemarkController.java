package dev.litfass.content.remark;

import static dev.litfass.contracts.caller.Permission.READ;
import static dev.litfass.contracts.caller.Permission.WRITE_POSTS;

import dev.litfass.content.post.PostId;
import dev.litfass.content.post.Posts;
import dev.litfass.content.remark.RemarkThread.Audience;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.id.StaffId;
import dev.litfass.contracts.text.TypedText;
import dev.litfass.platform.caller.Requires;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.annotation.JsonDeserialize;

/** Remarks at a post: reading, beginning a thread, answering, resolving, taking back. */
@RestController
@RequestMapping("/api/clients/{clientId}/posts/{postId}/remarks")
class RemarkController {

    private final Posts posts;
    private final ReadThreads read;
    private final StartThread start;
    private final HandleThread handle;
    private final Clock clock;

    RemarkController(Posts posts, ReadThreads read, StartThread start, HandleThread handle, Clock clock) {
        this.posts = posts;
        this.read = read;
        this.start = start;
        this.handle = handle;
        this.clock = clock;
    }

    /** All threads of the post, the one begun first first. */
    @Requires(READ)
    @GetMapping
    Mono<List<ThreadView>> all(@PathVariable ClientId clientId, @PathVariable PostId postId) {
        return posts.one(clientId, postId).flatMap(read::at);
    }

    @Requires(WRITE_POSTS)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ThreadState> begin(
            @PathVariable ClientId clientId,
            @PathVariable PostId postId,
            @Valid @RequestBody Beginning body,
            Caller caller) {
        return posts.one(clientId, postId).flatMap(post -> {
            var id = ThreadId.of(body.key(), post.id(), caller, clock);
            var thread = new NewThread(id, body.audience(), body.pin(), body.text(), Answer.called(body.named()), true);
            return start.at(post, thread, caller);
        });
    }

    @Requires(WRITE_POSTS)
    @PostMapping("/{threadId}/answers")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ThreadState> answer(
            @PathVariable ClientId clientId,
            @PathVariable PostId postId,
            @PathVariable ThreadId threadId,
            @Valid @RequestBody Answer body,
            Caller caller) {
        return posts.one(clientId, postId)
                .flatMap(post -> handle.answer(post, threadId, body.to(threadId, caller, clock), caller));
    }

    @Requires(WRITE_POSTS)
    @PutMapping("/{threadId}/resolution")
    Mono<ThreadState> resolve(
            @PathVariable ClientId clientId,
            @PathVariable PostId postId,
            @PathVariable ThreadId threadId,
            Caller caller) {
        return posts.one(clientId, postId).flatMap(post -> handle.resolve(post, threadId, caller));
    }

    @Requires(WRITE_POSTS)
    @DeleteMapping("/{threadId}/resolution")
    Mono<ThreadState> reopen(
            @PathVariable ClientId clientId,
            @PathVariable PostId postId,
            @PathVariable ThreadId threadId,
            Caller caller) {
        return posts.one(clientId, postId).flatMap(post -> handle.reopen(post, threadId, caller));
    }

    /** What the caller said last, within ten minutes and while nobody has answered. */
    @Requires(WRITE_POSTS)
    @DeleteMapping("/{threadId}/remarks/{remarkId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> takeBack(
            @PathVariable ClientId clientId,
            @PathVariable PostId postId,
            @PathVariable ThreadId threadId,
            @PathVariable RemarkId remarkId,
            Caller caller) {
        return posts.one(clientId, postId).flatMap(post -> handle.takeBack(post, threadId, remarkId, caller));
    }

    /**
     * The first remark of a thread.
     *
     * @param named colleagues whom it calls to the post, and who are told; only who sees the client is
     * @param pin null where it is about the post as a whole
     * @param key the same over all repetitions of one remark, which is then said once
     */
    record Beginning(
            @NotNull Audience audience,

            @JsonDeserialize(using = TypedText.class) @NotBlank @Size(max = 2_000)
            String text,

            @Nullable @Size(max = 20) Set<@NotNull StaffId> named,
            @Valid Pin.@Nullable Marked pin,
            @Nullable @Size(min = 1, max = 64) String key) {}

    /**
     * Something more.
     *
     * @param key as at the first remark
     */
    record Answer(
            @JsonDeserialize(using = TypedText.class) @NotBlank @Size(max = 2_000)
            String text,

            @Nullable @Size(max = 20) Set<@NotNull StaffId> named,
            @Nullable @Size(min = 1, max = 64) String key) {

        private HandleThread.Answer to(ThreadId thread, Caller by, Clock clock) {
            return new HandleThread.Answer(RemarkId.of(key, thread, by, clock), text, called(named));
        }

        private static Set<StaffId> called(@Nullable Set<StaffId> named) {
            return named == null ? Set.of() : named;
        }
    }
}
