package dev.litfass.content.approval;

import dev.litfass.content.post.Person;
import dev.litfass.content.post.Post;
import dev.litfass.content.post.PostId;
import dev.litfass.content.remark.HandleThread;
import dev.litfass.content.remark.NewThread;
import dev.litfass.content.remark.Pin;
import dev.litfass.content.remark.ReadThreads;
import dev.litfass.content.remark.RemarkId;
import dev.litfass.content.remark.SharedThread;
import dev.litfass.content.remark.StartThread;
import dev.litfass.content.remark.ThreadId;
import dev.litfass.content.remark.ThreadState;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.text.TypedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.annotation.JsonDeserialize;

/** What somebody of the client company reads and says at a post that the link shows. */
@RestController
@RequestMapping("/approval/posts/{postId}/remarks")
class ApproverRemarkController {

    private final ApprovalRequests requests;
    private final ShowRequest show;
    private final ReadThreads read;
    private final StartThread start;
    private final HandleThread handle;
    private final Clock clock;

    ApproverRemarkController(
            ApprovalRequests requests,
            ShowRequest show,
            ReadThreads read,
            StartThread start,
            HandleThread handle,
            Clock clock) {
        this.requests = requests;
        this.show = show;
        this.read = read;
        this.start = start;
        this.handle = handle;
        this.clock = clock;
    }

    /** Those that the client company reads, the one begun first first. */
    @GetMapping
    Mono<List<SharedThread>> all(@PathVariable PostId postId, Caller caller) {
        return post(postId, caller).flatMap(post -> read.shared(post, Person.of(caller)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ThreadState> begin(@PathVariable PostId postId, @Valid @RequestBody Beginning body, Caller caller) {
        return post(postId, caller)
                .flatMap(post -> start.at(
                        post, NewThread.ofClient(body.id(post, caller, clock), body.pin(), body.text()), caller));
    }

    @PostMapping("/{threadId}/answers")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ThreadState> answer(
            @PathVariable PostId postId,
            @PathVariable ThreadId threadId,
            @Valid @RequestBody Answer body,
            Caller caller) {
        return post(postId, caller)
                .flatMap(post -> handle.answer(post, threadId, body.to(threadId, caller, clock), caller));
    }

    private Mono<Post> post(PostId id, Caller caller) {
        return requests.open(caller.onlyClient(), new ApprovalRequestId(caller.onlyRequest()), clock.instant())
                .flatMap(request -> show.visible(request, id, Person.of(caller)));
    }

    /**
     * The first remark of a thread, about what was marked or the post as a whole.
     *
     * @param key the same over all repetitions of one remark, which is then said once
     */
    record Beginning(
            @JsonDeserialize(using = TypedText.class) @NotBlank @Size(max = 2_000)
            String text,

            @Valid Pin.@Nullable Marked pin,
            @Nullable @Size(min = 1, max = 64) String key) {

        private ThreadId id(Post post, Caller by, Clock clock) {
            return ThreadId.of(key, post.id(), by, clock);
        }
    }

    /**
     * Something more.
     *
     * @param key as at the first remark
     */
    record Answer(
            @JsonDeserialize(using = TypedText.class) @NotBlank @Size(max = 2_000)
            String text,

            @Nullable @Size(min = 1, max = 64) String key) {

        private HandleThread.Answer to(ThreadId thread, Caller by, Clock clock) {
            return new HandleThread.Answer(RemarkId.of(key, thread, by, clock), text, Set.of());
        }
    }
}
