package dev.litfass.testsupport.breaking;

import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.audit.AuditLog;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Mono;

/** A use case that asks the database by itself. */
public final class QueriesAndRecords {

    private final ReactiveMongoTemplate mongo;
    private final AuditLog audit;

    QueriesAndRecords(ReactiveMongoTemplate mongo, AuditLog audit) {
        this.mongo = mongo;
        this.audit = audit;
    }

    Mono<String> bread(ClientId client) {
        return mongo.findById(client, String.class).map(found -> found + audit);
    }
}
