package dev.litfass.clients.channel;

import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.network.Network;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The repository of channels, with those that were removed. */
public interface Channels extends Repository<Channel, ChannelId> {

    Mono<Channel> save(Channel channel);

    Mono<Channel> findByClientIdAndId(ClientId client, ChannelId id);

    Flux<Channel> findByClientIdOrderByIdAsc(ClientId client);

    @AcrossClients("one account is a channel of one client")
    Flux<Channel> findByAccountNetworkAndAccountAccountId(Network network, String accountId);

    @AcrossClients("monitoring reads every client's channels")
    Flux<Channel> findAllBy();
}
