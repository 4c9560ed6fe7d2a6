package dev.litfass.clients.hook;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.litfass.contracts.id.AcrossClients;
import java.util.Objects;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The repository of web hooks. */
@Component
@AcrossClients("hooks belong to the agency; each names its clients")
class Hooks {

    private final ReactiveMongoTemplate mongo;

    Hooks(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    Mono<Hook> save(Hook hook) {
        return mongo.save(hook);
    }

    /** The oldest first: there are never more than a few. */
    Flux<Hook> all() {
        return mongo.find(new Query(where("_id").exists(true)).with(Sort.by("_id")), Hook.class);
    }

    Mono<Hook> find(String id) {
        return mongo.findById(id, Hook.class);
    }

    Mono<Void> remove(Hook hook) {
        return mongo.remove(hook).then();
    }

    /** Only what a try tells: somebody may be changing the rest, and has not to load it again for this. */
    Mono<Void> note(String id, Hook.State before, Hook.State after) {
        if (before.equals(after)) {
            return Mono.empty();
        }
        var told = new Update().set("state.failingSince", after.failingSince());
        if (!Objects.equals(before.pause(), after.pause())) {
            told.set("state.pause", after.pause());
        }
        return mongo.updateFirst(new Query(where("_id").is(id)), told, Hook.class)
                .then();
    }
}
