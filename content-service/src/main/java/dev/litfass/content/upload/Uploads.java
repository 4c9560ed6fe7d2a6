package dev.litfass.content.upload;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.lease.LeasedQueue;
import dev.litfass.platform.lease.LeasedQueues;
import java.time.Duration;
import java.time.Instant;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The repository of files on their way. */
@Repository
class Uploads {

    /** A file of the largest size may have to be copied to another store. */
    private static final Duration LEASE = Duration.ofMinutes(15);

    private static final FindAndModifyOptions RETURN_NEW =
            FindAndModifyOptions.options().returnNew(true);

    private final ReactiveMongoTemplate mongo;
    private final LeasedQueue<Upload> queue;

    Uploads(ReactiveMongoTemplate mongo, LeasedQueues queues) {
        this.mongo = mongo;
        this.queue = queues.of(Upload.class, LEASE);
    }

    Mono<Upload> insert(Upload upload) {
        return mongo.insert(upload);
    }

    Mono<Upload> find(ClientId client, UploadId id) {
        return mongo.findOne(query(of(client, id)), Upload.class);
    }

    /** How many of a client's files are not all here. */
    Mono<Long> receiving(ClientId client) {
        return mongo.count(query(where("clientId").is(client).and("status").is(Upload.Status.RECEIVING)), Upload.class);
    }

    /**
     * Takes the right to send what follows; whoever had it before has it no more. Empty where the file does not wait for
     * bytes from there on.
     */
    Mono<Upload> take(ClientId client, UploadId id, long offset, Instant now) {
        var waiting = of(client, id)
                .and("status")
                .is(Upload.Status.RECEIVING)
                .and("offset")
                .is(offset);
        var taken = new Update().inc("lease.fence", 1).set("lease.dueAt", now.plus(Upload.WAITS));
        return mongo.findAndModify(query(waiting), taken, RETURN_NEW, Upload.class);
    }

    /** Notes how far it is; with the last byte it is due to be looked through. Empty where somebody else sends now. */
    Mono<Upload> advance(Upload taken, long offset, Instant now) {
        var isAll = offset == taken.file().bytes();
        var further = new Update()
                .set("offset", offset)
                .set("lease.dueAt", isAll ? now : now.plus(Upload.WAITS))
                .set("status", isAll ? Upload.Status.CHECKING : Upload.Status.RECEIVING);
        var mine = of(taken.clientId(), taken.id())
                .and("lease.fence")
                .is(taken.lease().fence())
                .and("status")
                .is(Upload.Status.RECEIVING);
        return mongo.findAndModify(query(mine), further, RETURN_NEW, Upload.class);
    }

    /** Ends one whose bytes are not wanted. Empty where it does not wait for any. */
    Mono<Upload> remove(ClientId client, UploadId id) {
        return mongo.findAndRemove(query(of(client, id).and("status").is(Upload.Status.RECEIVING)), Upload.class);
    }

    @AcrossClients("a worker serves every client")
    Mono<Upload> claim() {
        return queue.claim();
    }

    Mono<Boolean> settle(Upload changed) {
        return queue.settle(changed.id(), changed.lease().fence(), changed);
    }

    Mono<Void> forget(Upload claimed) {
        var mine = of(claimed.clientId(), claimed.id())
                .and("lease.fence")
                .is(claimed.lease().fence());
        return mongo.remove(query(mine), Upload.class).then();
    }

    private static Criteria of(ClientId client, UploadId id) {
        return where("clientId").is(client).and("_id").is(id);
    }
}
