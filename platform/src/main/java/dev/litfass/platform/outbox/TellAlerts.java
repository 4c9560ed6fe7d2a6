package dev.litfass.platform.outbox;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.litfass.contracts.alert.Alert;
import dev.litfass.contracts.alert.AlertBatch;
import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.contracts.problem.CommonProblem;
import dev.litfass.contracts.problem.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import org.springframework.data.mongodb.core.mapping.MongoPersistentEntity;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Tells what lies in the outboxes of a service, the oldest first. Two that do so at once tell it twice, which is harmless;
 * what is not heard stays and is told at the next look.
 */
public final class TellAlerts {

    private static final String ENTRIES = "outbox.entries";
    private static final String AT = "outbox.entries.at";
    private static final int MOST = AlertBatch.MOST / 2;
    private static final Duration PUT_OFF = Duration.ofHours(1);
    private static final Logger log = LoggerFactory.getLogger(TellAlerts.class);

    private final ReactiveMongoTemplate mongo;
    private final MongoMappingContext documents;
    private final AlertReceiver receiver;
    private final Clock clock;

    public TellAlerts(ReactiveMongoTemplate mongo, MongoMappingContext documents, AlertReceiver receiver, Clock clock) {
        this.mongo = mongo;
        this.documents = documents;
        this.receiver = receiver;
        this.clock = clock;
    }

    /** Tells until nothing waits, and says how many documents had something to tell. */
    public Mono<Long> all() {
        return Flux.fromIterable(documents.getPersistentEntities())
                .filter(document -> HasOutbox.class.isAssignableFrom(document.getType()))
                .concatMap(document -> batch(document).expand(told -> told < MOST ? Mono.empty() : batch(document)))
                .reduce(0L, Long::sum);
    }

    private Mono<Long> batch(MongoPersistentEntity<?> document) {
        return waiting(document.getCollection())
                .collectList()
                .filter(found -> !found.isEmpty())
                .flatMap(found -> told(document.getCollection(), found).thenReturn((long) found.size()))
                .defaultIfEmpty(0L);
    }

    @AcrossClients("what is to be told, whosever it is")
    private Flux<Waiting> waiting(String collection) {
        var waiting =
                new Query(where(AT).lte(clock.instant())).with(Sort.by(AT)).limit(MOST);
        waiting.fields().include("outbox");
        return mongo.find(waiting, Document.class, collection).map(this::read);
    }

    private Waiting read(Document stored) {
        var outbox = mongo.getConverter().read(Outbox.class, stored.get("outbox", Document.class));
        return new Waiting(Objects.requireNonNull(stored.get("_id")), outbox.alerts());
    }

    private Mono<Void> told(String collection, List<Waiting> found) {
        var alerts = found.stream()
                .flatMap(waiting -> waiting.alerts().stream())
                .sorted(Comparator.comparing(Alert::at))
                .toList();
        return Flux.fromIterable(alerts)
                .buffer(AlertBatch.MOST)
                .concatMap(receiver::receive)
                .thenMany(Flux.fromIterable(found))
                .concatMap(waiting -> takeOut(collection, waiting))
                .then()
                .onErrorResume(TellAlerts::isRefused, refused -> oneByOne(collection, found));
    }

    /** One that is refused must not keep the others from being heard; it is told again much later. */
    private Mono<Void> oneByOne(String collection, List<Waiting> found) {
        return Flux.fromIterable(found)
                .concatMap(waiting -> receiver.receive(waiting.alerts())
                        .then(Mono.defer(() -> takeOut(collection, waiting)))
                        .onErrorResume(TellAlerts::isRefused, refused -> putOff(collection, waiting, refused)))
                .then();
    }

    private static boolean isRefused(Throwable error) {
        return error instanceof Problem problem
                && problem.status() < 500
                && !problem.is(CommonProblem.TOO_MANY_REQUESTS);
    }

    private Mono<Void> takeOut(String collection, Waiting told) {
        return change(collection, told, new Update().pull(ENTRIES, new Document("alert._id", in(told))));
    }

    private Mono<Void> putOff(String collection, Waiting refused, Throwable why) {
        log.atError().setCause(why).addKeyValue("document", refused.id()).log("An alert was refused");
        var later = new Update().set(ENTRIES + ".$[told].at", clock.instant().plus(PUT_OFF));
        return change(
                collection, refused, later.filterArray(where("told.alert._id").in(refused.ids())));
    }

    private Mono<Void> change(String collection, Waiting of, Update update) {
        return mongo.updateFirst(new Query(where("_id").is(of.id())), update, collection)
                .then();
    }

    private static Document in(Waiting told) {
        return new Document("$in", told.ids());
    }

    /** What one document has to tell. */
    private record Waiting(Object id, List<Alert> alerts) {

        List<String> ids() {
            return alerts.stream().map(Alert::id).toList();
        }
    }
}
