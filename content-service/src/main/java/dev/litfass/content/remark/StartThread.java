package dev.litfass.content.remark;

import dev.litfass.content.post.Post;
import dev.litfass.content.remark.RemarkThread.AtPost;
import dev.litfass.content.remark.RemarkThread.Audience;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.platform.audit.AuditLog;
import java.time.Clock;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Begins a thread at a post. The same thread, by its id, is begun once. */
@Component
public class StartThread {

    private final RemarkThreads threads;
    private final PinPool pins;
    private final AuditLog audit;
    private final Clock clock;

    StartThread(RemarkThreads threads, PinPool pins, AuditLog audit, Clock clock) {
        this.threads = threads;
        this.pins = pins;
        this.audit = audit;
        this.clock = clock;
    }

    public Mono<ThreadState> at(Post post, NewThread thread, Caller by) {
        thread.audience().requireWritableBy(by, post);
        thread.audience().requireNobodyNamed(thread.named());
        return Mono.defer(() -> threads.findByClientIdAndAtPostIdAndId(post.clientId(), post.id(), thread.id())
                        .map(known -> known.requireBegunWith(thread.text())))
                .switchIfEmpty(Mono.defer(() -> pins.run(() -> thread.pinIn(post.draft()))
                        .zipWith(numbered(post, thread.audience()))
                        .flatMap(both -> begun(post, both.getT2(), both.getT1(), thread, by))))
                // the unique index has it that two who begin at once do not take the same number
                .retryWhen(Retry.max(RemarkThread.MOST_THREADS).filter(DuplicateKeyException.class::isInstance))
                .map(ThreadState::of);
    }

    private Mono<AtPost> numbered(Post post, Audience audience) {
        return threads.findFirstByClientIdAndAtPostIdAndAudienceOrderByAtNumberDesc(
                        post.clientId(), post.id(), audience)
                .map(last -> last.at().number())
                .defaultIfEmpty(0)
                .map(last -> new AtPost(post.id(), audience.after(last)));
    }

    private Mono<RemarkThread> begun(Post post, AtPost at, Optional<Pin> pin, NewThread thread, Caller by) {
        var now = clock.instant();
        var begun = thread.begun(post, at, pin, by, RemarkId.fresh(clock), now);
        return audit.save(begun.changedBy(by, "remark-begun", now), threads::insert);
    }
}
