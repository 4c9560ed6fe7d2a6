package dev.litfass.clients.hook;

import static dev.litfass.clients.ClientsProblem.TOO_MANY_HOOKS;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.litfass.contracts.id.AcrossClients;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The numbered places of web hooks. Each is a document that one hook has, so that of two who add the last one at the same
 * time only one succeeds. A hook takes its place before it is stored; the place of one that never was is free again soon.
 */
@Component
@AcrossClients("hooks belong to the agency")
class HookPlaces {

    /** A hook that is not stored by now will not be. */
    private static final Duration LEFT_BEHIND = Duration.ofMinutes(5);

    private final ReactiveMongoTemplate mongo;
    private final Clock clock;

    HookPlaces(ReactiveMongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /**
     * Takes a place for a new hook.
     *
     * @param stored the ids of those that are there; one without a place gets its own first
     */
    Mono<Void> take(String hookId, Collection<String> stored) {
        return mongo.findAll(Place.class)
                .map(Place::hookId)
                .collect(Collectors.toSet())
                .flatMapIterable(placed ->
                        stored.stream().filter(id -> !placed.contains(id)).toList())
                .concatMap(unplaced -> isPlaced(unplaced, stored))
                .then(Mono.defer(() -> isPlaced(hookId, stored)))
                .filter(placed -> placed)
                .switchIfEmpty(Mono.error(() -> TOO_MANY_HOOKS.because("at most %d web hooks", Hook.MOST)))
                .then();
    }

    private Mono<Boolean> isPlaced(String hookId, Collection<String> stored) {
        return Flux.range(1, Hook.MOST)
                .concatMap(number -> isTaken(new Place(number, hookId, clock.instant()), stored))
                .any(taken -> taken);
    }

    private Mono<Boolean> isTaken(Place place, Collection<String> stored) {
        return mongo.insert(place)
                .map(taken -> true)
                .onErrorResume(DuplicateKeyException.class, e -> isTakenOver(place, stored))
                .onErrorReturn(DuplicateKeyException.class, false);
    }

    private Mono<Boolean> isTakenOver(Place place, Collection<String> stored) {
        var left = where("_id")
                .is(place.number())
                .and("hookId")
                .nin(stored)
                .and("at")
                .lt(place.at().minus(LEFT_BEHIND));
        var now = new Update().set("hookId", place.hookId()).set("at", place.at());
        return mongo.updateFirst(new Query(left), now, Place.class).map(result -> result.getModifiedCount() > 0);
    }

    Mono<Void> leave(String hookId) {
        return mongo.remove(new Query(where("hookId").is(hookId)), Place.class).then();
    }

    /** One place, and which hook has it since when. */
    @Document("hookPlaces")
    record Place(
            @Id int number,
            @Indexed(name = "hook", unique = true) String hookId,
            Instant at) {}
}
