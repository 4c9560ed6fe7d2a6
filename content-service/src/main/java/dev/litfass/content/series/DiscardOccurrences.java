package dev.litfass.content.series;

import dev.litfass.content.post.Post;
import dev.litfass.content.post.PostStatus;
import dev.litfass.content.post.Posts;
import dev.litfass.content.schedule.CancelScheduling;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.problem.Problem;
import dev.litfass.platform.audit.AuditLog;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Discards the posts of a series that have not gone out. One that is being sent stays; it is too late for it. */
@Component
class DiscardOccurrences {

    private final Posts posts;
    private final CancelScheduling cancelScheduling;
    private final AuditLog audit;
    private final Clock clock;

    DiscardOccurrences(Posts posts, CancelScheduling cancelScheduling, AuditLog audit, Clock clock) {
        this.posts = posts;
        this.cancelScheduling = cancelScheduling;
        this.audit = audit;
        this.clock = clock;
    }

    /** All there are, whoever moved them, and however far the series was made when it ended. */
    Mono<Void> all(Series series, Caller by) {
        var now = clock.instant();
        return posts.findByClientIdAndMetadataRequestBetween(series.clientId(), series.names())
                .filter(post -> isToCome(post, now))
                .concatMap(post -> discarded(post, by, now).onErrorComplete(Problem.class))
                .then();
    }

    /** Those that were being made while the series was ended, so that nobody could take them back. */
    Mono<Void> late(List<Post> made) {
        return Flux.fromIterable(made)
                .concatMap(post -> posts.findByClientIdAndId(post.clientId(), post.id()))
                .filter(post -> isToCome(post, clock.instant()))
                .concatMap(post -> Mono.defer(() -> cancelScheduling.andSave(post, post.discarded(clock.instant())))
                        .onErrorComplete(Problem.class)
                        .onErrorComplete(OptimisticLockingFailureException.class))
                .then();
    }

    private static boolean isToCome(Post post, Instant now) {
        var slot = post.slot();
        return post.status() != PostStatus.DISCARDED
                && (slot == null || slot.at().isAfter(now));
    }

    private Mono<Post> discarded(Post post, Caller by, Instant now) {
        return Mono.defer(() -> audit.save(
                post.discarded(now).changedBy(by, "post-discarded", now),
                after -> cancelScheduling.andSave(post, after)));
    }
}
