package dev.litfass.clients.viewer;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.litfass.clients.secret.Secrets;
import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.contracts.id.ClientId;
import java.time.Clock;
import java.time.Duration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Hands out links and sessions and takes them back; a link is redeemed by one atomic write. */
@Component
class PortalPasses {

    private final ReactiveMongoTemplate mongo;
    private final Secrets secrets;
    private final Clock clock;

    PortalPasses(ReactiveMongoTemplate mongo, Secrets secrets, Clock clock) {
        this.mongo = mongo;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** A new pass; its name is told once and not stored. */
    Mono<Named> issue(PortalPass.Kind kind, ClientId client, String viewerId, Duration life) {
        return Mono.defer(() -> {
            var name = secrets.name();
            var pass = new PortalPass(
                    secrets.digest(name),
                    kind,
                    client,
                    viewerId,
                    clock.instant().plus(life),
                    null);
            return mongo.insert(pass).map(stored -> new Named(name, stored));
        });
    }

    /** The link's pass if it was good and unused until now; afterwards it is used. */
    @AcrossClients("a link says whose it is")
    Mono<PortalPass> redeem(String name) {
        var good = valid(name, PortalPass.Kind.LINK).and("usedAt").is(null);
        return mongo.findAndModify(new Query(good), new Update().set("usedAt", clock.instant()), PortalPass.class);
    }

    @AcrossClients("a session says whose it is")
    Mono<PortalPass> session(String name) {
        return mongo.findOne(new Query(valid(name, PortalPass.Kind.SESSION)), PortalPass.class);
    }

    @AcrossClients("a session says whose it is")
    Mono<Void> end(String name) {
        return mongo.remove(new Query(where("_id").in(secrets.digests(name))), PortalPass.class)
                .then();
    }

    /** Ends everything a viewer has. */
    Mono<Void> endAll(ClientId client, String viewerId) {
        return mongo.remove(
                        new Query(where("clientId").is(client).and("viewerId").is(viewerId)), PortalPass.class)
                .then();
    }

    private Criteria valid(String name, PortalPass.Kind kind) {
        return where("_id")
                .in(secrets.digests(name))
                .and("kind")
                .is(kind)
                .and("expiresAt")
                .gt(clock.instant());
    }

    /** A pass and its name. */
    record Named(String name, PortalPass pass) {
        @Override
        public String toString() {
            return "Named[…]";
        }
    }
}
