package dev.litfass.clients.connection;

import static dev.litfass.clients.ClientsProblem.GRANT_NOT_FOUND;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.litfass.clients.secret.Vault;
import dev.litfass.contracts.directory.GrantedAccounts;
import dev.litfass.contracts.id.ClientId;
import java.time.Clock;
import java.time.Duration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what was granted sealed, for the hour in which an account is chosen. */
@Component
class PendingGrants {

    private static final Duration KEPT = Duration.ofHours(1);

    private final ReactiveMongoTemplate mongo;
    private final Vault vault;
    private final JsonMapper json;
    private final Clock clock;

    PendingGrants(ReactiveMongoTemplate mongo, Vault vault, JsonMapper json, Clock clock) {
        this.mongo = mongo;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
    }

    /** In place of what the same connection was granted before. */
    Mono<Void> put(ClientId client, String connectionId, GrantedAccounts granted) {
        return Mono.fromSupplier(() -> new PendingGrant(
                        connectionId,
                        client,
                        vault.seal(PendingGrant.bound(client, connectionId), json.writeValueAsString(granted)),
                        clock.instant().plus(KEPT)))
                .flatMap(mongo::save)
                .then();
    }

    Mono<GrantedAccounts> open(ClientId client, String connectionId) {
        return mongo.findOne(of(client, connectionId), PendingGrant.class)
                .filter(pending -> clock.instant().isBefore(pending.until()))
                .switchIfEmpty(Mono.error(() -> GRANT_NOT_FOUND.because("sign in at the network once more")))
                .map(pending -> json.readValue(
                        vault.open(PendingGrant.bound(client, connectionId), pending.accounts()),
                        GrantedAccounts.class));
    }

    Mono<Void> forget(ClientId client, String connectionId) {
        return mongo.remove(of(client, connectionId), PendingGrant.class).then();
    }

    private static Query of(ClientId client, String connectionId) {
        return new Query(where("_id").is(connectionId).and("clientId").is(client));
    }
}
