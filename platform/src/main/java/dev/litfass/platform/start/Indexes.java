package dev.litfass.platform.start;

import java.util.Set;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.index.MongoPersistentEntityIndexResolver;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import org.springframework.data.mongodb.core.mapping.MongoPersistentEntity;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Makes the indexes of every document of the service. Spring Data makes them too, but in the background, and where that
 * fails it writes a line and goes on without a unique index that the rules rely on.
 */
public final class Indexes {

    private final ReactiveMongoTemplate mongo;
    private final MongoMappingContext documents;
    private final Set<Class<?>> shared;

    /** @param shared documents outside of the service's own packages */
    public Indexes(ReactiveMongoTemplate mongo, MongoMappingContext documents, Set<Class<?>> shared) {
        this.mongo = mongo;
        this.documents = documents;
        this.shared = Set.copyOf(shared);
    }

    public Mono<Void> ensure() {
        return Mono.defer(() -> {
            shared.forEach(documents::getPersistentEntity);
            return Flux.fromIterable(documents.getPersistentEntities())
                    .filter(document -> document.isAnnotationPresent(Document.class))
                    .concatMap(this::ensure)
                    .then();
        });
    }

    private Mono<Void> ensure(MongoPersistentEntity<?> document) {
        var operations = mongo.indexOps(document.getType());
        return Flux.fromIterable(new MongoPersistentEntityIndexResolver(documents).resolveIndexFor(document.getType()))
                .concatMap(operations::createIndex)
                .then();
    }
}
