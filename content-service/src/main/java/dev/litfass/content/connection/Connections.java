package dev.litfass.content.connection;

import static dev.litfass.content.ContentProblem.CONNECTION_NOT_FOUND;

import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The repository of connections. */
interface Connections extends Repository<Connection, ChannelId> {

    Mono<Connection> save(Connection connection);

    Mono<Connection> findByClientIdAndId(ClientId client, ChannelId id);

    Flux<Connection> findByClientIdAndIdLessThanOrderByIdDesc(ClientId client, ChannelId before, Limit limit);

    /** A connection of the client; refused where there is none of this id. */
    default Mono<Connection> one(ClientId client, ChannelId id) {
        return findByClientIdAndId(client, id)
                .switchIfEmpty(Mono.error(() -> CONNECTION_NOT_FOUND.because("no connection %s", id)));
    }
}
