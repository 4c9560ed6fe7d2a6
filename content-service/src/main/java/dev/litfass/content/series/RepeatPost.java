package dev.litfass.content.series;

import static dev.litfass.content.ContentProblem.SERIES_NOT_FOUND;

import dev.litfass.content.post.Person;
import dev.litfass.content.post.Post;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.audit.AuditLog;
import java.time.Clock;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Begins a series with the content of a post, and ends one. */
@Component
public class RepeatPost {

    private final SeriesRepository repository;
    private final DiscardOccurrences discard;
    private final AuditLog audit;
    private final Clock clock;

    RepeatPost(SeriesRepository repository, DiscardOccurrences discard, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.discard = discard;
        this.audit = audit;
        this.clock = clock;
    }

    public Mono<Series> begin(Post origin, Recurrence rule, Caller by) {
        return Mono.fromSupplier(() -> {
                    var now = clock.instant();
                    var sensible = rule.requireSensible(now);
                    return Series.of(SeriesId.fresh(clock), origin, sensible, Person.of(by), now)
                            .changedBy(by, "series-begun", null, now);
                })
                .flatMap(change -> audit.save(change, repository::save));
    }

    /**
     * Makes no more occurrences.
     *
     * @param takeBackMade whether those that stand on the calendar and have not gone out are discarded as well
     */
    public Mono<Series> end(ClientId client, SeriesId id, boolean takeBackMade, Caller by) {
        return repository
                .findByClientIdAndId(client, id)
                .switchIfEmpty(Mono.error(() -> SERIES_NOT_FOUND.because("no series %s", id)))
                .flatMap(series -> series.endedAt() == null ? ended(series, by) : Mono.just(series))
                .flatMap(ended -> takeBackMade ? discard.all(ended, by).thenReturn(ended) : Mono.just(ended));
    }

    private Mono<Series> ended(Series series, Caller by) {
        var now = clock.instant();
        return audit.save(series.ended(now).changedBy(by, "series-ended", null, now), repository::save);
    }
}
