package dev.litfass.clients.notice;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.litfass.contracts.alert.Alert;
import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.platform.outbox.AlertReceiver;
import java.time.Clock;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes alerts in, each once, and closes what they say was seen to. */
@Component
@AcrossClients("an alert names its client")
class ReceiveAlerts implements AlertReceiver {

    private final ReactiveMongoTemplate mongo;
    private final Clock clock;

    ReceiveAlerts(ReactiveMongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    @Override
    public Mono<Void> receive(List<Alert> alerts) {
        return Flux.fromIterable(alerts)
                .concatMap(alert -> closed(alert).then(stored(alert)))
                .then();
    }

    private Mono<Void> stored(Alert alert) {
        if (alert.kind().isSilent()) {
            return Mono.empty();
        }
        return Mono.defer(() -> mongo.insert(AlertRecord.of(alert, clock.instant())))
                .onErrorComplete(DuplicateKeyException.class)
                .then();
    }

    /** Also what was closed already: of a telling that was cut off the first half may be missing. */
    private Mono<Void> closed(Alert alert) {
        var kinds = alert.kind().closes();
        if (kinds.isEmpty()) {
            return Mono.empty();
        }
        var earlier = new Query(where("alert.subject.matter")
                .is(alert.subject().matter())
                .and("alert.kind")
                .in(kinds)
                .and("alert.clientId")
                .is(alert.clientId())
                .and("alert._id")
                .ne(alert.id())
                .and("alert.at")
                .lte(alert.at())
                .and("closedAt")
                .is(null));
        var told = new Query(where("subject.matter")
                .is(alert.subject().matter())
                .and("kind")
                .in(kinds)
                .and("clientId")
                .is(alert.clientId())
                .and("alertId")
                .ne(alert.id())
                .and("at")
                .lte(alert.at())
                .and("state.closedAt")
                .is(null));
        return mongo.updateMulti(earlier, new Update().set("closedAt", alert.at()), AlertRecord.class)
                .then(mongo.updateMulti(
                        told,
                        new Update().set("state.closedAt", alert.at()).set("state.changedAt", clock.instant()),
                        Notice.class))
                .then();
    }
}
