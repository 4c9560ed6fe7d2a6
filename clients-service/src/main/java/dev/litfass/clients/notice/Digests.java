package dev.litfass.clients.notice;

import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.contracts.id.StaffId;
import dev.litfass.platform.lease.Lease;
import java.time.Instant;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The repository of digests. */
@Component
@AcrossClients("a digest belongs to a person, over all of their clients")
class Digests {

    private final ReactiveMongoTemplate mongo;

    Digests(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Begins the person's digests, where that has not happened yet. */
    Mono<Void> begin(StaffId staff, Instant first) {
        return Mono.defer(() -> mongo.insert(new Digest(staff, Lease.due(first))))
                .onErrorComplete(DuplicateKeyException.class)
                .then();
    }

    /** The same at another time of the day from now on. */
    Mono<Void> moved(StaffId staff, Instant next) {
        return mongo.findById(staff, Digest.class)
                .flatMap(digest -> mongo.save(new Digest(staff, digest.lease().again(next))))
                .then();
    }
}
