package dev.litfass.clients.staff;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.litfass.clients.secret.Secrets;
import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.contracts.id.StaffId;
import dev.litfass.contracts.session.StaffSession;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Remembers which browsers belong to whom. */
@Component
@AcrossClients("devices belong to staff, not to a client")
class KnownDevices {

    private final ReactiveMongoTemplate mongo;
    private final Secrets secrets;
    private final Clock clock;

    KnownDevices(ReactiveMongoTemplate mongo, Secrets secrets, Clock clock) {
        this.mongo = mongo;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** The device of this name, where it is this person's. */
    Mono<KnownDevice> find(@Nullable String name, StaffId staff) {
        if (name == null) {
            return Mono.empty();
        }
        return mongo.find(new Query(where("_id").in(secrets.digests(name))), KnownDevice.class)
                .filter(device -> device.isOf(staff, clock.instant()))
                .next();
    }

    /** Gives the person's browser a new name, in place of the one it had. Of one that had none the person is told. */
    Mono<StaffSession.Device> remember(StaffId staff, @Nullable String before) {
        return find(before, staff)
                .flatMap(device -> mongo.remove(device).thenReturn(false))
                .switchIfEmpty(Mono.defer(() -> hasAny(staff)))
                .flatMap(isNews -> named(staff, isNews));
    }

    /** The first browser of a person, also after a new password, is no news. */
    private Mono<Boolean> hasAny(StaffId staff) {
        return mongo.exists(new Query(where("staffId").is(staff)), KnownDevice.class);
    }

    private Mono<StaffSession.Device> named(StaffId staff, boolean isNews) {
        return Mono.defer(() -> {
            var name = secrets.name();
            var now = clock.instant();
            var until = now.plus(KnownDevice.LIFETIME);
            var device = new KnownDevice(secrets.digest(name), staff, until, null);
            return mongo.insert(isNews ? device.telling(now) : device).thenReturn(new StaffSession.Device(name, until));
        });
    }

    Mono<Void> forget(StaffId staff) {
        return mongo.remove(new Query(where("staffId").is(staff)), KnownDevice.class)
                .then();
    }
}
