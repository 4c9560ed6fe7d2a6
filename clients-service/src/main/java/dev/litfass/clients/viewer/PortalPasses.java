package dev.litfass.clients.viewer;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.litfass.clients.secret.Secrets;
import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.id.Id;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
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

    /** A new link; its name is told once and not stored. */
    Mono<Named> issueLink(Viewer viewer) {
        return issue(PortalPass.Kind.LINK, viewer, PortalPass.LINK, null);
    }

    /** A new session on a device. */
    Mono<Named> beginSession(Viewer viewer, Duration life, @Nullable String userAgent) {
        return Mono.defer(() -> {
            var device = PortalDevice.of(Id.fresh(clock), userAgent, clock.instant());
            return issue(PortalPass.Kind.SESSION, viewer, life, device);
        });
    }

    private Mono<Named> issue(PortalPass.Kind kind, Viewer viewer, Duration life, @Nullable PortalDevice device) {
        return Mono.defer(() -> {
            var name = secrets.name();
            var until = clock.instant().plus(life);
            return mongo.insert(new PortalPass(
                            secrets.digest(name),
                            kind,
                            viewer.clientId(),
                            viewer.id(),
                            until,
                            null,
                            device,
                            viewer.emailSince()))
                    .map(stored -> new Named(name, stored));
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

    /** Notes that a session was used, at most once an hour. */
    Mono<Void> seen(PortalPass pass) {
        var now = clock.instant();
        var device = pass.device();
        if (device == null || device.wasSeenLately(now)) {
            return Mono.empty();
        }
        var same = where("_id").is(pass.digest()).and("clientId").is(pass.clientId());
        return mongo.updateFirst(new Query(same), new Update().set("device.lastSeenAt", now), PortalPass.class)
                .then();
    }

    /** The sessions that a viewer has open. */
    Flux<PortalPass> sessions(ClientId client, String viewerId) {
        return mongo.find(
                new Query(theirs(client, viewerId)
                        .and("kind")
                        .is(PortalPass.Kind.SESSION)
                        .and("expiresAt")
                        .gt(clock.instant())),
                PortalPass.class);
    }

    /** @return true if the viewer had such a device */
    Mono<Boolean> endDevice(ClientId client, String viewerId, String deviceId) {
        return mongo.remove(new Query(theirs(client, viewerId).and("device.id").is(deviceId)), PortalPass.class)
                .map(result -> result.getDeletedCount() > 0);
    }

    private static Criteria theirs(ClientId client, String viewerId) {
        return where("clientId").is(client).and("viewerId").is(viewerId);
    }

    /** Ends everything a viewer has. */
    Mono<Void> endAll(ClientId client, String viewerId) {
        return mongo.remove(new Query(theirs(client, viewerId)), PortalPass.class)
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
