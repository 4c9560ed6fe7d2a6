package dev.litfass.content.series;

import dev.litfass.contracts.id.ClientId;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The repository of series. */
public interface SeriesRepository extends Repository<Series, SeriesId> {

    Mono<Series> save(Series series);

    Mono<Series> findByClientIdAndId(ClientId client, SeriesId id);

    Flux<Series> findByClientIdOrderByIdDesc(ClientId client, Limit limit);
}
