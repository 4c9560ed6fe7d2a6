package dev.litfass.clients.notice;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.contracts.id.StaffId;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The repository of notices; each belongs to one person. */
@Component
@AcrossClients("a notice belongs to a person, over all of their clients")
class Notices {

    private final ReactiveMongoTemplate mongo;
    private final Clock clock;

    Notices(ReactiveMongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** Stores it unless it is there already. */
    Mono<Void> addOnce(Notice notice) {
        return Mono.defer(() -> mongo.insert(notice))
                .onErrorComplete(DuplicateKeyException.class)
                .then();
    }

    Mono<Void> closed(String alertId, Instant at) {
        var open = where("alertId").is(alertId).and("state.closedAt").is(null);
        return mongo.updateMulti(new Query(open), change().set("state.closedAt", at), Notice.class)
                .then();
    }

    /** The newest first. */
    Flux<Notice> of(StaffId staff, boolean unread, String before, int most) {
        var wanted = where("staffId").is(staff).and("_id").lt(before);
        return mongo.find(newest(unread ? unread(wanted) : wanted, most), Notice.class);
    }

    /** @param staff whose; everybody's where it is null */
    Flux<Notice> sent(@Nullable StaffId staff, String before, int most) {
        var wanted = where("_id").lt(before);
        return mongo.find(newest(staff == null ? wanted : wanted.and("staffId").is(staff), most), Notice.class);
    }

    /** How many the person has not read and still have to be seen to, counted up to a bound. */
    Mono<Long> unread(StaffId staff, int most) {
        return mongo.count(new Query(unread(where("staffId").is(staff))).limit(most), Notice.class);
    }

    Mono<Boolean> markRead(StaffId staff, String id, boolean read) {
        var mine = new Query(where("_id").is(id).and("staffId").is(staff));
        return mongo.updateFirst(mine, change().set("state.readAt", read ? clock.instant() : null), Notice.class)
                .map(result -> result.getMatchedCount() > 0);
    }

    /** All up to this one, so that what came meanwhile stays unread. */
    Mono<Long> markAllRead(StaffId staff, String upTo) {
        var mine = where("staffId")
                .is(staff)
                .and("_id")
                .lte(upTo)
                .and("state.readAt")
                .is(null);
        return mongo.updateMulti(new Query(mine), change().set("state.readAt", clock.instant()), Notice.class)
                .map(result -> result.getModifiedCount());
    }

    Flux<Notice> waitingForDigest(StaffId staff, int most) {
        return mongo.find(newest(where("staffId").is(staff).and("digest").is(true), most), Notice.class);
    }

    Mono<Void> digested(StaffId staff, Collection<String> ids) {
        var told = where("staffId").is(staff).and("_id").in(ids);
        return mongo.updateMulti(new Query(told), new Update().unset("digest"), Notice.class)
                .then();
    }

    Flux<Notice> changedSince(Instant at, Limit most) {
        var changed = new Query(where("state.changedAt").gte(at))
                .with(Sort.by("state.changedAt"))
                .limit(most);
        return mongo.find(changed, Notice.class);
    }

    private Update change() {
        return new Update().set("state.changedAt", clock.instant());
    }

    private static Criteria unread(Criteria of) {
        return of.and("state.readAt").is(null).and("state.closedAt").is(null);
    }

    private static Query newest(Criteria wanted, int most) {
        return new Query(wanted).with(Sort.by(Sort.Direction.DESC, "_id")).limit(most);
    }
}
