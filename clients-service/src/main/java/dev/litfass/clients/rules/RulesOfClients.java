package dev.litfass.clients.rules;

import dev.litfass.contracts.id.ClientId;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Mono;

/** The repository of publishing rules. */
interface RulesOfClients extends Repository<StoredRules, ClientId> {

    Mono<StoredRules> save(StoredRules rules);

    Mono<StoredRules> findOneByClientId(ClientId client);
}
