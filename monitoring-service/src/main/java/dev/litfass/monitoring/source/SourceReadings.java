package dev.litfass.monitoring.source;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes how far sources were read. */
@Component
public class SourceReadings {

    private final ReactiveMongoTemplate mongo;

    SourceReadings(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Writes what was read, and leaves alone what people did to the source meanwhile. */
    public Mono<Boolean> settle(Source after) {
        var mine = new Query(where("clientId")
                .is(after.clientId())
                .and("_id")
                .is(after.id())
                .and("lease.fence")
                .is(after.lease().fence()));
        var read = new Update()
                .set("reading", after.reading())
                .set("place.url", after.place().url())
                .set("lease.dueAt", after.lease().dueAt());
        if (after.outbox() != null) {
            read.set("outbox", after.outbox());
        }
        return mongo.updateFirst(mine, read, Source.class).map(result -> result.getMatchedCount() > 0);
    }
}
