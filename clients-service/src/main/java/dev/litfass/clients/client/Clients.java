package dev.litfass.clients.client;

import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.contracts.id.ClientId;
import java.util.Collection;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The repository of client files. */
public interface Clients extends Repository<Client, ClientId> {

    Mono<Client> save(Client client);

    Mono<Client> findOneById(ClientId id);

    @AcrossClients("the clients that a partner names")
    Flux<Client> findByIdInAndArchivedFalse(Collection<ClientId> ids);

    @AcrossClients("the list of clients; the caller filters by who asks")
    Flux<Client> findAllBy();
}
