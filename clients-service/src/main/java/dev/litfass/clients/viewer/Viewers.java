package dev.litfass.clients.viewer;

import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.contracts.id.ClientId;
import java.util.Collection;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The repository of viewers. */
public interface Viewers extends Repository<Viewer, String> {

    Mono<Viewer> save(Viewer viewer);

    Mono<Viewer> findByClientIdAndId(ClientId client, String id);

    Flux<Viewer> findByClientIdOrderByNameAsc(ClientId client);

    @AcrossClients("one address may be a viewer's of several clients; who asks at the door says no client")
    Flux<Viewer> findByEmailIn(Collection<String> forms);

    Mono<Long> deleteByClientIdAndId(ClientId client, String id);
}
