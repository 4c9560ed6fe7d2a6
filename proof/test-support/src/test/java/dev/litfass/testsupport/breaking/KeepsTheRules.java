package dev.litfass.testsupport.breaking;

import dev.litfass.contracts.id.ClientId;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Mono;

/** Asks the database whose bread it is. */
public final class KeepsTheRules {

    private final ReactiveMongoTemplate mongo;

    KeepsTheRules(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    Mono<String> bread(ClientId client) {
        return mongo.findById(client, String.class);
    }
}
