package dev.litfass.content.approval;

import static dev.litfass.content.ContentProblem.CONTENT_CHANGED;
import static dev.litfass.content.ContentProblem.POST_NOT_FOUND;
import static dev.litfass.contracts.problem.CommonProblem.VERSION_CONFLICT;

import dev.litfass.content.check.Checks;
import dev.litfass.content.post.ContentHash;
import dev.litfass.content.post.Person;
import dev.litfass.content.post.Post;
import dev.litfass.content.post.PostId;
import dev.litfass.content.post.Posts;
import dev.litfass.content.post.Remark;
import dev.litfass.content.schedule.CancelScheduling;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.problem.Problem;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.directory.ChannelDirectory;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
    private final Checks checks;
    private final CancelScheduling scheduling;
    private final ChannelDirectory directory;
    private final AuditLog audit;
    private final Clock clock;

    DecideRequest(
            ApprovalRequests requests,
            Posts posts,
            Checks checks,
            CancelScheduling scheduling,
            ChannelDirectory directory,
            AuditLog audit,
            Clock clock) {
        this.requests = requests;
        this.posts = posts;
        this.checks = checks;
        this.scheduling = scheduling;
        this.directory = directory;
        this.audit = audit;
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
     */
    record Decision(
            PostId postId, ContentHash seen, @Nullable Instant at, Answer answer, String text) {}

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
                .flatMap(post ->
                        decision.answer() == Answer.YES ? approved(post, decision, by) : rejected(post, decision, by))
                .map(Result::done)
                .onErrorMap(
                        OptimisticLockingFailureException.class,
                        e -> VERSION_CONFLICT.because("the post was changed meanwhile"))
                .onErrorResume(Problem.class, problem -> Mono.just(refused(id, problem)));
    }

    private static Result refused(PostId id, Problem problem) {
        return new Result(id, problem.type().type(), problem.detail());
    }

    private Mono<Post> approved(Post post, Decision decision, Caller by) {
        if (post.isApprovedBy(ClientPerson.of(by), decision.seen())) {
            return Mono.just(post);
        }
        return Mono.fromSupplier(() -> requireSlot(post, decision))
                .flatMap(checks::requireClean)
                .then(directory.client(post.clientId()))
                .map(client -> post.approvedByClient(
                        ClientPerson.of(by), decision.seen(), client.approvalPolicy(), clock.instant()))
                .flatMap(after -> saved(post, after, "client-approved", decision, by));
    }

    private static Post requireSlot(Post post, Decision decision) {
        var slot = post.slot();
        if (!Objects.equals(decision.at(), slot == null ? null : slot.at())) {
            throw CONTENT_CHANGED.because("the post was moved; look at it again before approving it");
        }
        return post;
    }

    private Mono<Post> rejected(Post post, Decision decision, Caller by) {
        var wish = decision.answer() == Answer.NO ? Remark.Wish.NO_POST : Remark.Wish.CHANGE;
        var no = new Remark(ClientPerson.of(by), clock.instant(), decision.text(), wish);
        if (post.isRejectedAs(no)) {
            return Mono.just(post);
        }
        var action = wish == Remark.Wish.NO_POST ? "client-refused" : "client-wants-change";
        return Mono.fromSupplier(() -> post.rejectedByClient(no, decision.seen()))
                .flatMap(after -> saved(post, after, action, decision, by));
    }

    private Mono<Post> saved(Post before, Post after, String action, Decision decision, Caller by) {
        var change = after.changedBy(by, action, decision.seen().value(), clock.instant());
        return audit.save(change, changed -> scheduling.andSave(before, changed));
    }

    /** Somebody of the client company, apart from the agency's people, whose ids look alike. */
    static final class ClientPerson {

        private ClientPerson() {}

        static Person of(Caller approver) {
            return new Person("viewer:" + approver.id(), approver.name());
        }
    }
}
