package dev.litfass.clients.connection;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.litfass.clients.secret.Secrets;
import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.contracts.id.ClientId;
import java.time.Clock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Signs links and tells by their signature which are ours. */
@Component
class ConnectionLinks {

    private final ReactiveMongoTemplate mongo;
    private final Secrets secrets;
    private final Clock clock;

    ConnectionLinks(ReactiveMongoTemplate mongo, Secrets secrets, Clock clock) {
        this.mongo = mongo;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** The token of a link: the same each time it is asked for. */
    Mono<String> token(ConnectionLink link) {
        return Mono.defer(() -> mongo.insert(link))
                .onErrorResume(DuplicateKeyException.class, e -> find(link.clientId(), link.connectionId()))
                .map(stored -> secrets.signedToken(stored.connectionId(), stored.signed()));
    }

    /** The link of a token; empty where it is none of ours, has ended or was withdrawn. */
    @AcrossClients("a link says whose it is")
    Mono<ConnectionLink> of(String token) {
        return Mono.justOrEmpty(Secrets.idIn(token))
                .flatMap(id -> mongo.findById(id, ConnectionLink.class))
                .filter(link -> clock.instant().isBefore(link.until()))
                .filter(link -> secrets.isSigned(token, link.signed()));
    }

    Mono<Void> withdraw(ClientId client, String connectionId) {
        return mongo.remove(of(client, connectionId), ConnectionLink.class).then();
    }

    private Mono<ConnectionLink> find(ClientId client, String connectionId) {
        return mongo.findOne(of(client, connectionId), ConnectionLink.class);
    }

    private static Query of(ClientId client, String connectionId) {
        return new Query(where("_id").is(connectionId).and("clientId").is(client));
    }
}
