package dev.litfass.clients.hook;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.litfass.contracts.id.AcrossClients;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The repository of what goes to hooks. */
@Component
@AcrossClients("a delivery belongs to a hook of the agency")
class HookDeliveries {

    private final ReactiveMongoTemplate mongo;

    HookDeliveries(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** One that is there already is the same one. */
    Mono<Void> addOnce(HookDelivery delivery) {
        return Mono.defer(() -> mongo.insert(delivery))
                .onErrorComplete(DuplicateKeyException.class)
                .then();
    }

    Flux<HookDelivery> newest(String hookId, int most) {
        return mongo.find(
                new Query(where("hookId").is(hookId))
                        .with(Sort.by(Sort.Direction.DESC, "createdAt"))
                        .limit(most),
                HookDelivery.class);
    }

    Mono<Void> forget(String hookId) {
        return mongo.remove(new Query(where("hookId").is(hookId)), HookDelivery.class)
                .then();
    }
}
