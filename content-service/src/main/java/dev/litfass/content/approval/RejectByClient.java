package dev.litfass.content.approval;

import static dev.litfass.content.ContentProblem.REMARKS_FULL;

import dev.litfass.content.approval.DecideRequest.Answer;
import dev.litfass.content.approval.DecideRequest.Decision;
import dev.litfass.content.post.Person;
import dev.litfass.content.post.Post;
import dev.litfass.content.post.Remark;
import dev.litfass.content.remark.NewThread;
import dev.litfass.content.remark.StartThread;
import dev.litfass.content.remark.ThreadId;
import dev.litfass.content.schedule.CancelScheduling;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.Id;
import dev.litfass.contracts.problem.Problem;
import dev.litfass.platform.audit.AuditLog;
import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Carries out the no of somebody of the client company. What shall be changed is said in a thread at the post as well. */
@Component
class RejectByClient {

    private final CancelScheduling scheduling;
    private final StartThread threads;
    private final AuditLog audit;
    private final Clock clock;

    RejectByClient(CancelScheduling scheduling, StartThread threads, AuditLog audit, Clock clock) {
        this.scheduling = scheduling;
        this.threads = threads;
        this.audit = audit;
        this.clock = clock;
    }

    Mono<Post> of(Post post, Decision decision, Caller by) {
        var wish = decision.answer() == Answer.NO ? Remark.Wish.NO_POST : Remark.Wish.CHANGE;
        var no = Remark.ofClient(Person.of(by), clock.instant(), decision.text(), wish, decision.seen());
        var rejected = post.isRejectedAs(no) ? Mono.just(post) : Mono.defer(() -> rejected(post, no, decision, by));
        return wish == Remark.Wish.CHANGE ? rejected.delayUntil(after -> said(after, decision, by)) : rejected;
    }

    private Mono<Post> rejected(Post post, Remark no, Decision decision, Caller by) {
        var action = no.wish() == Remark.Wish.NO_POST ? "client-refused" : "client-wants-change";
        var change =
                post.rejectedByClient(no).changedBy(by, action, decision.seen().value(), no.at());
        return audit.save(change, after -> scheduling.andSave(post, after));
    }

    /** Comes after the rejection, which has the words too: where it is cut short, saying it again makes up for it. */
    private Mono<Void> said(Post post, Decision decision, Caller by) {
        return threads.at(post, NewThread.wish(idOf(post, decision, by), decision.pin(), decision.text()), by)
                .onErrorComplete(error -> error instanceof Problem problem && problem.is(REMARKS_FULL))
                .then();
    }

    /** The same of the same, so that what is said twice is one thread. */
    private static ThreadId idOf(Post post, Decision decision, Caller by) {
        return new ThreadId(Id.named(String.join(
                "/",
                by.onlyRequest(),
                post.id().value(),
                by.id(),
                decision.seen().value(),
                decision.text(),
                Objects.toString(decision.pin()))));
    }
}
