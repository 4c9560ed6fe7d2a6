package dev.litfass.clients.networkapp;

import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.contracts.network.Network;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The repository of the agency's apps. */
interface StoredApps extends Repository<StoredApp, Network> {

    @AcrossClients("the agency has one app for all clients")
    Mono<StoredApp> save(StoredApp app);

    @AcrossClients("the agency has one app for all clients")
    Mono<StoredApp> findOneByNetwork(Network network);

    @AcrossClients("the agency has one app for all clients")
    Flux<StoredApp> findAllBy();

    @AcrossClients("the agency has one app for all clients")
    Mono<Long> deleteByNetwork(Network network);
}
