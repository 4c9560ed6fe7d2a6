package dev.litfass.content.approval;

import static dev.litfass.content.ContentProblem.POST_NOT_FOUND;
import static dev.litfass.contracts.problem.CommonProblem.VERSION_CONFLICT;

import dev.litfass.content.post.ContentHash;
import dev.litfass.content.post.Post;
import dev.litfass.content.post.PostId;
import dev.litfass.content.post.Posts;
import dev.litfass.content.remark.Pin;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.problem.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Carries out what somebody of the client company decided, post by post. Said twice it is done once. */
@Component
class DecideRequest {

    private final ApprovalRequests requests;
    private final Posts posts;
    private final ApproveByClient approve;
    private final RejectByClient reject;
    private final Clock clock;

    DecideRequest(ApprovalRequests requests, Posts posts, ApproveByClient approve, RejectByClient reject, Clock clock) {
        this.requests = requests;
        this.posts = posts;
        this.approve = approve;
        this.reject = reject;
        this.clock = clock;
    }

    /** What a person says to a post. */
    enum Answer {
        YES,
        /** It shall go out, but otherwise. */
        CHANGE,
        /** It shall not go out. */
        NO
    }

    /**
     * An answer to one post.
     *
     * @param seen the content that the person saw
     * @param at the slot that the person saw; null where it had none
     * @param text what shall be changed, or why not; may be empty beside a yes or a no
     * @param pin the words or the picture that a change is about; null where it is about the post as a whole
     */
    record Decision(
            PostId postId,
            ContentHash seen,
            @Nullable Instant at,
            Answer answer,
            String text,
            Pin.@Nullable Marked pin) {}

    /**
     * How it went with one.
     *
     * @param problem the address of the refusal; null where it is done
     */
    record Result(
            PostId postId,
            @Nullable String problem,
            @Nullable String detail) {

        static Result done(Post post) {
            return new Result(post.id(), null, null);
        }
    }

    Mono<List<Result>> decide(List<Decision> decisions, Caller by) {
        var client = by.onlyClient();
        return requests.open(client, new ApprovalRequestId(by.onlyRequest()), clock.instant())
                .flatMapMany(request -> Flux.fromIterable(decisions).concatMap(decision -> one(request, decision, by)))
                .collectList();
    }

    private Mono<Result> one(ApprovalRequest request, Decision decision, Caller by) {
        var id = decision.postId();
        if (!request.asksFor(id)) {
            return Mono.just(refused(id, POST_NOT_FOUND.because("the link is not for this post")));
        }
        return posts.one(request.clientId(), id)
                .flatMap(post -> decision.answer() == Answer.YES
                        ? approve.of(post, decision, by)
                        : reject.of(post, decision, by))
                .map(Result::done)
                .onErrorMap(
                        OptimisticLockingFailureException.class,
                        e -> VERSION_CONFLICT.because("the post was changed meanwhile"))
                .onErrorResume(Problem.class, problem -> Mono.just(refused(id, problem)));
    }

    private static Result refused(PostId id, Problem problem) {
        return new Result(id, problem.type().type(), problem.detail());
    }
}
