package dev.litfass.clients.channel;

import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The repository of sealed credentials. */
interface Credentials extends Repository<Credential, ChannelId> {

    Mono<Credential> save(Credential credential);

    Mono<Credential> findByClientIdAndChannelId(ClientId client, ChannelId channel);

    Flux<Credential> findByClientId(ClientId client);

    Mono<Long> deleteByClientIdAndChannelId(ClientId client, ChannelId channel);
}
