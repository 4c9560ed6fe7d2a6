package dev.litfass.testsupport.breaking;

import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Mono;

/** The same by a template. */
public final class UnscopedQueries {

    private final ReactiveMongoTemplate mongo;

    UnscopedQueries(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    Mono<String> bread(String name) {
        return mongo.findById(name, String.class);
    }
}
