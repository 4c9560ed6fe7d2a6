package dev.litfass.content.hold;

import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.contracts.id.ClientId;
import java.time.Instant;
import java.util.Collection;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The repository of gates; a client without one has it open. */
public interface Gates extends Repository<Gate, ClientId> {

    Mono<Gate> save(Gate gate);

    Mono<Gate> findByClientId(ClientId client);

    @AcrossClients("each client's gate is asked for by its client")
    Flux<Gate> findByClientIdIn(Collection<ClientId> clients);

    @AcrossClients("open pages are told what changed; each page filters by its reader")
    Flux<Gate> findByChangedAtGreaterThanEqualOrderByChangedAt(Instant since, Limit limit);

    /** The gate as it is now; open where it was never closed. */
    default Mono<Gate> of(ClientId client) {
        return findByClientId(client).defaultIfEmpty(Gate.open(client));
    }
}
