package dev.litfass.content.remark;

import dev.litfass.content.post.Draft;
import dev.litfass.content.post.Post;
import dev.litfass.contracts.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Has the pins at a post follow its words when they were rewritten, so that many rewrites one after the other do not lose
 * them. Whoever reads a thread looks where its words are by itself, so that one that was not brought up to date does no harm.
 */
@Component
public class AnchorPins {

    private static final Logger log = LoggerFactory.getLogger(AnchorPins.class);

    private final RemarkThreads threads;
    private final PinPool pins;

    AnchorPins(RemarkThreads threads, PinPool pins) {
        this.threads = threads;
        this.pins = pins;
    }

    public Mono<Void> to(Post post) {
        return threads.findByClientIdAndAtPostIdAndPinIsNotNull(post.clientId(), post.id())
                .concatMap(thread -> anchored(thread, post.draft()))
                .then()
                .onErrorResume(AnchorPins::isPassing, failed -> {
                    log.atWarn()
                            .setCause(failed)
                            .addKeyValue("post", post.id())
                            .log("Pins were not brought up to date");
                    return Mono.empty();
                });
    }

    private static boolean isPassing(Throwable error) {
        return error instanceof DataAccessException || error instanceof Problem;
    }

    private Mono<RemarkThread> anchored(RemarkThread thread, Draft draft) {
        return saved(thread, draft)
                .onErrorResume(
                        OptimisticLockingFailureException.class,
                        answered -> threads.findByClientIdAndAtPostIdAndId(
                                        thread.clientId(), thread.at().postId(), thread.id())
                                .flatMap(now -> saved(now, draft)));
    }

    private Mono<RemarkThread> saved(RemarkThread thread, Draft draft) {
        return pins.run(() -> thread.pinnedIn(draft)).flatMap(Mono::justOrEmpty).flatMap(threads::save);
    }
}
