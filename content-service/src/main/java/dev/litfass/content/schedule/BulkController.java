package dev.litfass.content.schedule;

import static dev.litfass.content.ContentProblem.SLOT_MISSING;
import static dev.litfass.contracts.caller.Permission.WRITE_POSTS;
import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;
import static dev.litfass.contracts.problem.CommonProblem.VERSION_CONFLICT;

import dev.litfass.content.hold.HoldPost;
import dev.litfass.content.post.Post;
import dev.litfass.content.post.PostId;
import dev.litfass.content.post.Posts;
import dev.litfass.content.post.Slot;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.problem.Problem;
import dev.litfass.platform.caller.Requires;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One change to many posts of a client. Each is changed for itself, and the answer says of each how it went. */
@RestController
class BulkController {

    private final Posts posts;
    private final SchedulePost schedule;
    private final HoldPost hold;

    BulkController(Posts posts, SchedulePost schedule, HoldPost hold) {
        this.posts = posts;
        this.schedule = schedule;
        this.hold = hold;
    }

    @Requires(WRITE_POSTS)
    @PostMapping("/api/clients/{clientId}/posts/changes")
    Mono<Answer> change(@PathVariable ClientId clientId, @Valid @RequestBody Order order, Caller caller) {
        order.requireComplete();
        return Flux.fromIterable(new LinkedHashSet<>(order.postIds()))
                .concatMap(id -> one(clientId, id, order, caller))
                .collectList()
                .map(Answer::new);
    }

    private Mono<Result> one(ClientId client, PostId id, Order order, Caller caller) {
        return posts.one(client, id)
                .flatMap(post -> changed(post, order, caller))
                .map(post -> new Result(id, true, null, null))
                .onErrorMap(
                        OptimisticLockingFailureException.class,
                        e -> VERSION_CONFLICT.because("the post was changed meanwhile"))
                .onErrorResume(
                        Problem.class,
                        problem ->
                                Mono.just(new Result(id, false, problem.type().type(), problem.detail())));
    }

    private Mono<Post> changed(Post post, Order order, Caller caller) {
        return switch (order.action()) {
            case MOVE -> schedule.at(post, moved(post, order), caller);
            case TAKE_OFF -> schedule.off(post, caller);
            case HOLD -> hold.hold(post, String.valueOf(order.reason()), caller);
            case RELEASE -> hold.release(post, caller);
        };
    }

    /** By days and hours on the wall clock: nine o'clock stays nine o'clock. */
    private static Slot moved(Post post, Order order) {
        var slot = post.slot();
        if (slot == null) {
            throw SLOT_MISSING.because("the post has no slot to be moved");
        }
        var local = slot.local()
                .plusDays(order.days() == null ? 0 : order.days())
                .plusMinutes(order.minutes() == null ? 0 : order.minutes());
        return Slot.of(local, slot.zone());
    }

    /** What can be done to many at once. */
    enum Action {
        MOVE,
        TAKE_OFF,
        HOLD,
        RELEASE
    }

    /**
     * A change, and the posts to be changed.
     *
     * @param days by how many days they move; with {@code minutes}, for moving only
     * @param reason why they are held; for holding only
     */
    record Order(
            @NotNull Action action,
            @NotEmpty @Size(max = 200) List<@NotNull PostId> postIds,
            @Nullable @Min(-366) @Max(366) Integer days,
            @Nullable @Min(-1440) @Max(1440) Integer minutes,
            @Nullable @Size(max = 1000) String reason) {

        void requireComplete() {
            if (action == Action.MOVE && days == null && minutes == null) {
                throw INVALID_REQUEST.because("say by how many days or minutes they move");
            }
            if (action == Action.HOLD && (reason == null || reason.isBlank())) {
                throw INVALID_REQUEST.because("say why they are held");
            }
        }
    }

    /** How it went with each. */
    record Answer(List<Result> results) {}

    /**
     * How it went with one.
     *
     * @param problem the address of the refusal, as in {@code /problems/slot-in-gap}
     */
    record Result(
            PostId postId,
            boolean changed,
            @Nullable String problem,
            @Nullable String detail) {}
}
