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
    private final HookPlaces places;

    Hooks(ReactiveMongoTemplate mongo, HookPlaces places) {
        this.mongo = mongo;
        this.places = places;
    }

    /** Stores a new one, where there is a place for it. */
    Mono<Hook> add(Hook hook) {
        return all().map(Hook::id)
                .collectList()
                .flatMap(stored -> places.take(hook.id(), stored))
                .then(Mono.defer(() -> mongo.save(hook)));
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
        return mongo.remove(hook).then(places.leave(hook.id()));
    }

    /**
     * Only what a try tells: somebody may be changing the rest, and has not to load it again for this. What was changed
     * while the hook was called stands: it may go elsewhere or was resumed since.
     *
     * @param called as it was when it was called
     */
    Mono<Void> note(Hook called, Hook.State after) {
        if (called.state().equals(after)) {
            return Mono.empty();
        }
        var same = where("_id").is(called.id()).and("version").is(called.version());
        var told = new Update().set("state.failingSince", after.failingSince());
        if (!Objects.equals(called.state().pause(), after.pause())) {
            told.set("state.pause", after.pause());
        }
        // by the name of the collection: by the type the update would count the version up, and people have it open
        return mongo.updateFirst(new Query(same), told, mongo.getCollectionName(Hook.class))
                .then();
    }
}
