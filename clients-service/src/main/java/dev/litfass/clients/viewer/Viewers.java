package dev.litfass.clients.viewer;

import dev.litfass.contracts.id.ClientId;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The repository of viewers. */
interface Viewers extends Repository<Viewer, String> {

    Mono<Viewer> save(Viewer viewer);

    Mono<Viewer> findByClientIdAndId(ClientId client, String id);

    Flux<Viewer> findByClientIdOrderByNameAsc(ClientId client);

    Mono<Long> deleteByClientIdAndId(ClientId client, String id);
}
