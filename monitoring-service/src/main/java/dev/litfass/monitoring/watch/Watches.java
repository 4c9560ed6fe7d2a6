package dev.litfass.monitoring.watch;

import dev.litfass.contracts.id.ClientId;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The repository of watches. */
public interface Watches extends Repository<Watch, WatchId> {

    Mono<Watch> save(Watch watch);

    Mono<Watch> findByClientIdAndId(ClientId client, WatchId id);

    Flux<Watch> findByClientId(ClientId client);

    Mono<Long> deleteByClientIdAndId(ClientId client, WatchId id);
}
