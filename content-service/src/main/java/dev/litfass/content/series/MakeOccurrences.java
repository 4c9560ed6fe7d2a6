package dev.litfass.content.series;

import dev.litfass.content.check.Checks;
import dev.litfass.content.post.Approval;
import dev.litfass.content.post.Post;
import dev.litfass.content.post.PostId;
import dev.litfass.content.post.Posts;
import dev.litfass.content.post.Slot;
import dev.litfass.platform.PlatformSettings;
import dev.litfass.platform.directory.ChannelDirectory;
import dev.litfass.platform.lease.LeasedQueue;
import dev.litfass.platform.lease.LeasedQueues;
import dev.litfass.platform.lease.Poller;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Makes the posts of a series some weeks before they are due. Each is looked at anew: what the yes to the series covers and
 * nothing blocks goes on the calendar, everything else waits for a review.
 */
@Configuration(proxyBeanMethods = false)
class MakeOccurrences {

    private static final Duration LEASE = Duration.ofMinutes(2);

    private final LeasedQueue<Series> queue;
    private final SeriesRepository repository;
    private final Posts posts;
    private final WaitingOccurrences waiting;
    private final Checks checks;
    private final ChannelDirectory directory;
    private final Clock clock;

    MakeOccurrences(
            LeasedQueues queues,
            SeriesRepository repository,
            Posts posts,
            WaitingOccurrences waiting,
            Checks checks,
            ChannelDirectory directory,
            Clock clock) {
        this.queue = queues.of(Series.class, LEASE);
        this.repository = repository;
        this.posts = posts;
        this.waiting = waiting;
        this.checks = checks;
        this.directory = directory;
        this.clock = clock;
    }

    @Bean
    Poller seriesPoller(PlatformSettings platform) {
        return Poller.of("series", Duration.ofSeconds(1), 1, queue::claim, this::make, platform.ticks());
    }

    /** Whoever ends the series meanwhile wins. */
    private Mono<Void> make(Series series) {
        var now = clock.instant();
        return Flux.fromIterable(series.near(now))
                .concatMap(slot -> occurrence(series, slot))
                .then(Mono.defer(() -> repository.save(series.made(now))))
                .onErrorComplete(OptimisticLockingFailureException.class)
                .then();
    }

    private Mono<Post> occurrence(Series series, Slot slot) {
        var now = clock.instant();
        var post = Post.occurrence(
                PostId.fresh(clock),
                series.clientId(),
                series.draft(),
                series.begun().authors(),
                slot,
                series.nameOf(slot),
                now);
        return checks.isClean(post)
                .zipWith(directory.client(series.clientId()))
                .map(both -> {
                    var yes = both.getT2().approvalPolicy().required()
                            ? series.approval()
                            : Approval.of(series.begun().by(), post.hash(), now);
                    return both.getT1() && yes != null && yes.covers(series.draft(), slot.at())
                            ? post.approved(yes, now)
                            : post.submitted(now);
                })
                .flatMap(posts::save)
                .onErrorResume(DuplicateKeyException.class, made -> waiting.approve(series, slot));
    }
}
