package dev.litfass.clients.notice;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.litfass.clients.client.Client;
import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.contracts.worktime.BusinessClock;
import dev.litfass.contracts.worktime.Holidays;
import dev.litfass.contracts.worktime.OpeningHours;
import dev.litfass.contracts.worktime.WorkTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Writes down who is told next, and when: counted in the working time of the client, of what belongs to none in office hours
 * in Berlin.
 */
@Component
@AcrossClients("an alert names its client")
class NextStep {

    private static final WorkTime OFFICE =
            new WorkTime(ZoneId.of("Europe/Berlin"), null, null, OpeningHours.officeDays(), List.of());

    private final ReactiveMongoTemplate mongo;
    private final Preferences preferences;
    private final Notices notices;
    private final Holidays holidays;
    private final Clock clock;

    NextStep(ReactiveMongoTemplate mongo, Preferences preferences, Notices notices, Holidays holidays, Clock clock) {
        this.mongo = mongo;
        this.preferences = preferences;
        this.notices = notices;
        this.holidays = holidays;
        this.clock = clock;
    }

    /** @param told false where the group was empty, so that the next one is told at once */
    Mono<Void> after(AlertRecord record, Optional<Client> client, boolean told) {
        var work = new BusinessClock(client.map(Client::workTime).orElse(OFFICE), holidays);
        return preferences.agency().flatMap(agency -> {
            var ladder = agency.ladder(record.alert().kind());
            for (var step = record.step() + 1; ladder != null && step <= Ladder.STEPS; step++) {
                var minutes = ladder.minutes(step);
                if (minutes != null) {
                    var due = work.after(record.alert().at(), Duration.ofMinutes(minutes));
                    return written(record, step, told ? due : clock.instant());
                }
            }
            return none(record);
        });
    }

    Mono<Void> none(AlertRecord record) {
        return written(record, record.step() + 1, null);
    }

    /** Only these two fields: somebody may have closed it meanwhile, and then what was just told is closed as well. */
    private Mono<Void> written(AlertRecord record, int step, @Nullable Instant due) {
        var mine = new Query(where("_id")
                .is(record.id())
                .and("lease.fence")
                .is(record.lease().fence()));
        var change = new Update().set("step", step).set("lease.dueAt", due);
        return mongo.findAndModify(mine, change, FindAndModifyOptions.options().returnNew(true), AlertRecord.class)
                .flatMap(after ->
                        after.closedAt() == null ? Mono.empty() : notices.closed(after.id(), after.closedAt()));
    }
}
