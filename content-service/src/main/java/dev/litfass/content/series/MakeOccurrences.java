package dev.litfass.content.series;

import dev.litfass.content.post.Post;
import dev.litfass.platform.PlatformSettings;
import dev.litfass.platform.lease.LeasedQueue;
import dev.litfass.platform.lease.LeasedQueues;
import dev.litfass.platform.lease.Poller;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.OptimisticLockingFailureException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Makes the posts of each series some weeks before they are due.
 */
@Configuration(proxyBeanMethods = false)
class MakeOccurrences {

    private static final Duration LEASE = Duration.ofMinutes(2);

    private final LeasedQueue<Series> queue;
    private final SeriesRepository repository;
    private final MakeOccurrence occurrence;
    private final DiscardOccurrences discard;
    private final Clock clock;

    MakeOccurrences(
            LeasedQueues queues,
            SeriesRepository repository,
            MakeOccurrence occurrence,
            DiscardOccurrences discard,
            Clock clock) {
        this.queue = queues.of(Series.class, LEASE);
        this.repository = repository;
        this.occurrence = occurrence;
        this.discard = discard;
        this.clock = clock;
    }

    @Bean
    Poller seriesPoller(PlatformSettings platform) {
        return Poller.of("series", Duration.ofSeconds(1), 1, queue::claim, this::make, platform.ticks());
    }

    private Mono<Void> make(Series series) {
        var now = clock.instant();
        return Flux.fromIterable(series.near(now))
                .concatMap(slot -> occurrence.of(series, slot))
                .collectList()
                .flatMap(made -> repository
                        .save(series.made(now))
                        .then()
                        .onErrorResume(
                                OptimisticLockingFailureException.class, changed -> discardedIfEnded(series, made)));
    }

    /** Whoever ends the series meanwhile wins; after any other change the next look goes on. */
    private Mono<Void> discardedIfEnded(Series series, List<Post> made) {
        return repository
                .findByClientIdAndId(series.clientId(), series.id())
                .filter(now -> now.endedAt() != null)
                .flatMap(ended -> discard.late(made));
    }
}
