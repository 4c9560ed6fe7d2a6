package dev.litfass.content.series;

import dev.litfass.content.check.Checks;
import dev.litfass.content.check.Finding;
import dev.litfass.content.post.Approval;
import dev.litfass.content.post.Post;
import dev.litfass.content.post.PostId;
import dev.litfass.content.post.Posts;
import dev.litfass.content.post.Slot;
import dev.litfass.kernel.KernelSettings;
import dev.litfass.kernel.directory.ChannelDirectory;
import dev.litfass.kernel.lease.LeasedQueue;
import dev.litfass.kernel.lease.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Makes the posts of a series some weeks before they are due. Each is looked at anew: what an approval still covers and
 * nothing blocks goes on the calendar, everything else waits for a review.
 */
@Configuration(proxyBeanMethods = false)
class MakeOccurrences {

    private static final Duration LEASE = Duration.ofMinutes(2);

    private final LeasedQueue<Series> queue;
    private final SeriesShelf shelf;
    private final Posts posts;
    private final Checks checks;
    private final ChannelDirectory directory;
    private final Clock clock;

    MakeOccurrences(
            ReactiveMongoTemplate mongo,
            SeriesShelf shelf,
            Posts posts,
            Checks checks,
            ChannelDirectory directory,
            Clock clock) {
        this.queue = new LeasedQueue<>(mongo, Series.class, LEASE, clock);
        this.shelf = shelf;
        this.posts = posts;
        this.checks = checks;
        this.directory = directory;
        this.clock = clock;
    }

    @Bean
    Ticker seriesTicker(KernelSettings kernel) {
        return Ticker.of("series", Duration.ofSeconds(1), 1, queue::claim, this::make, kernel.ticks());
    }

    /** Whoever ends the series meanwhile wins. */
    private Mono<Void> make(Series series) {
        var now = clock.instant();
        return lastYes(series)
                .flatMap(yes -> Flux.fromIterable(series.near(now))
                        .concatMap(slot -> occurrence(series, slot, yes))
                        .then(Mono.defer(() -> shelf.save(series.made(now, yes.orElse(null))))))
                .onErrorComplete(OptimisticLockingFailureException.class)
                .then();
    }

    /** Who said yes to one occurrence has said yes to those after it, for as long as a yes holds. */
    private Mono<Optional<Approval>> lastYes(Series series) {
        return Flux.fromIterable(series.onTheCalendar(series.createdAt()))
                .concatMap(slot -> posts.findByClientIdAndTrailRequest(series.clientId(), series.nameOf(slot)))
                .flatMap(post -> Mono.justOrEmpty(post.verdict().approval()))
                .concatWith(Mono.justOrEmpty(series.approval()))
                .filter(yes -> yes.covers(series.draft(), yes.at()))
                .reduce((one, other) -> Comparator.comparing(Approval::until).compare(one, other) >= 0 ? one : other)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    private Mono<Post> occurrence(Series series, Slot slot, Optional<Approval> yes) {
        var now = clock.instant();
        var post = Post.occurrence(
                PostId.fresh(clock), series.clientId(), series.draft(), series.by(), slot, series.nameOf(slot), now);
        return checks.of(series.clientId(), post.id(), series.draft(), slot.at())
                .zipWith(directory.client(series.clientId()))
                .map(both -> {
                    var clean = both.getT1().stream().noneMatch(Finding::blocks);
                    var agreed = both.getT2().approvalPolicy().required()
                            ? yes.filter(approval -> approval.covers(series.draft(), slot.at()))
                            : Optional.of(Approval.of(series.by(), post.hash(), now));
                    return clean && agreed.isPresent() ? post.approved(agreed.get(), now) : post.submitted(now);
                })
                .flatMap(posts::save)
                .onErrorResume(DuplicateKeyException.class, made -> Mono.empty());
    }
}
