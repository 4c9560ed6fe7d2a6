package dev.litfass.content.preview;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.lease.LeasedQueue;
import dev.litfass.platform.lease.LeasedQueues;
import java.time.Duration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The repository of previews. */
@Repository
class Previews {

    /** Longer than a network is given. */
    private static final Duration LEASE = Duration.ofMinutes(3);

    private static final FindAndModifyOptions RETURN_NEW =
            FindAndModifyOptions.options().returnNew(true);

    private final ReactiveMongoTemplate mongo;
    private final LeasedQueue<Preview> queue;

    Previews(ReactiveMongoTemplate mongo, LeasedQueues queues) {
        this.mongo = mongo;
        this.queue = queues.of(Preview.class, LEASE);
    }

    Mono<Preview> find(ClientId client, PreviewId id) {
        return mongo.findOne(query(of(client, id)), Preview.class);
    }

    /**
     * Asks for it. Who had it in hand meanwhile, to look after it, loses it. Empty where it is being made already: whoever asks
     * then gets what is made.
     */
    Mono<Preview> ask(Preview asked) {
        var again = new Update()
                .set("askedAt", asked.askedAt())
                .set("until", asked.until())
                .unset("failed")
                .set("lease.dueAt", asked.lease().dueAt())
                .inc("lease.fence", 1);
        var idle = of(asked.clientId(), asked.id()).and("askedAt").is(null);
        return mongo.insert(asked)
                .onErrorResume(
                        DuplicateKeyException.class,
                        e -> mongo.findAndModify(query(idle), again, RETURN_NEW, Preview.class));
    }

    @AcrossClients("a worker serves every client")
    Mono<Preview> claim() {
        return queue.claim();
    }

    Mono<Boolean> settle(Preview changed) {
        return queue.settle(changed.id(), changed.lease().fence(), changed);
    }

    Mono<Void> forget(Preview claimed) {
        var mine = of(claimed.clientId(), claimed.id())
                .and("lease.fence")
                .is(claimed.lease().fence());
        return mongo.remove(query(mine), Preview.class).then();
    }

    private static Criteria of(ClientId client, PreviewId id) {
        return where("clientId").is(client).and("_id").is(id);
    }
}
