package dev.litfass.content.remark;

import static dev.litfass.content.ContentProblem.REMARK_NOT_FOUND;

import dev.litfass.content.post.Person;
import dev.litfass.content.post.Post;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.StaffId;
import dev.litfass.platform.audit.AuditLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * What people do in a thread besides beginning it: answering, resolving, taking back. Two who do so at once both do it; what
 * is so already is no change.
 */
@Component
public class HandleThread {

    private static final Retry AGAIN = Retry.backoff(10, Duration.ofMillis(5))
            .filter(OptimisticLockingFailureException.class::isInstance)
            .onRetryExhaustedThrow((spec, signal) -> signal.failure());

    private final RemarkThreads threads;
    private final AuditLog audit;
    private final Clock clock;

    HandleThread(RemarkThreads threads, AuditLog audit, Clock clock) {
        this.threads = threads;
        this.audit = audit;
        this.clock = clock;
    }

    /** The same answer, by its id, is given once. */
    public Mono<ThreadState> answer(Post post, ThreadId id, Answer answer, Caller by) {
        return changed(post, id, by, "remark-answered", thread -> {
            thread.audience().requireWritableBy(by, post);
            thread.audience().requireNobodyNamed(answer.named());
            var remark = answer.by(Person.of(by), clock.instant());
            return thread.says(remark) ? thread : thread.answered(remark).tellingOf(post);
        });
    }

    /**
     * What somebody says to a thread.
     *
     * @param named colleagues whom it calls to the post
     */
    public record Answer(RemarkId id, String text, Set<StaffId> named) {

        private RemarkThread.Remark by(Person person, Instant now) {
            return new RemarkThread.Remark(id, person, now, text, named);
        }
    }

    Mono<ThreadState> resolve(Post post, ThreadId id, Caller by) {
        return changed(post, id, by, "remark-resolved", thread -> thread.resolvedBy(Person.of(by), clock.instant()));
    }

    Mono<ThreadState> reopen(Post post, ThreadId id, Caller by) {
        return changed(post, id, by, "remark-reopened", thread -> thread.reopened(clock.instant()));
    }

    /** Takes a thread away with its only remark. */
    Mono<Void> takeBack(Post post, ThreadId id, RemarkId remark, Caller by) {
        return changed(post, id, by, "remark-taken-back", thread -> {
                    if (!thread.has(remark)) {
                        throw REMARK_NOT_FOUND.because("no remark %s in the thread", remark);
                    }
                    return thread.without(remark, Person.of(by), clock.instant());
                })
                .then();
    }

    private Mono<ThreadState> changed(
            Post post, ThreadId id, Caller by, String action, UnaryOperator<RemarkThread> step) {
        return Mono.defer(() -> threads.one(post.clientId(), post.id(), id))
                .map(thread -> thread.requireReadableBy(by))
                .flatMap(thread -> saved(thread, step.apply(thread), by, action))
                .retryWhen(AGAIN)
                .map(ThreadState::of);
    }

    private Mono<RemarkThread> saved(RemarkThread before, RemarkThread after, Caller by, String action) {
        return after == before
                ? Mono.just(before)
                : audit.save(after.changedBy(by, action, clock.instant()), threads::save);
    }
}
