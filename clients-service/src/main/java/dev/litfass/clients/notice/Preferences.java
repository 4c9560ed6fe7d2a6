package dev.litfass.clients.notice;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.contracts.id.Id;
import dev.litfass.contracts.id.StaffId;
import java.util.Collection;
import java.util.Map;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The repository of how people want to be told, and of what the agency has set for all of them. */
@Component
@AcrossClients("preferences belong to people, not to a client")
class Preferences {

    private final ReactiveMongoTemplate mongo;

    Preferences(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    Mono<NoticePreferences> of(StaffId staff) {
        return mongo.findById(staff, NoticePreferences.class).defaultIfEmpty(NoticePreferences.usual(staff));
    }

    /** Of those who have chosen nothing there are none. */
    Mono<Map<StaffId, NoticePreferences>> of(Collection<StaffId> staff) {
        return mongo.find(new Query(where("_id").in(Id.values(staff))), NoticePreferences.class)
                .collectMap(NoticePreferences::staffId);
    }

    Mono<NoticeSettings> agency() {
        return mongo.findById(NoticeSettings.ONLY, NoticeSettings.class).defaultIfEmpty(NoticeSettings.usual());
    }

    Mono<NoticePreferences> save(NoticePreferences changed) {
        return mongo.save(changed);
    }

    Mono<NoticeSettings> save(NoticeSettings changed) {
        return mongo.save(changed);
    }
}
