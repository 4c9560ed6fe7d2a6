package dev.litfass.content.hold;

import dev.litfass.kernel.id.ClientId;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Mono;

/** The shelf of gates; a client without one has it open. */
public interface Gates extends Repository<Gate, ClientId> {

    Mono<Gate> save(Gate gate);

    Mono<Gate> findByClientId(ClientId client);

    /** The gate as it is now; open where it was never closed. */
    default Mono<Gate> of(ClientId client) {
        return findByClientId(client).defaultIfEmpty(Gate.open(client));
    }
}
