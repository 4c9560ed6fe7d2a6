package dev.litfass.clients.staff;

import static dev.litfass.clients.ClientsProblem.STAFF_NOT_FOUND;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.litfass.contracts.alert.AlertKind;
import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.platform.outbox.Outbox;
import java.time.Clock;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Gives a person a new password. It ends every session and every open link, no browser is known any more, and who had a
 * password before is told by an alert, whose mail leaves at once.
 */
@Component
@AcrossClients("staff belong to the agency, not to a client")
class SetPassword {

    private static final FindAndModifyOptions RETURN_NEW =
            FindAndModifyOptions.options().returnNew(true);

    private final ReactiveMongoTemplate mongo;
    private final EndAccess end;
    private final Clock clock;

    SetPassword(ReactiveMongoTemplate mongo, EndAccess end, Clock clock) {
        this.mongo = mongo;
        this.end = end;
        this.clock = clock;
    }

    Mono<StaffMember> of(StaffMember member, String hash) {
        return write(member, hash).flatMap(changed -> end.of(changed.id()).thenReturn(changed));
    }

    /** One write of its own: what an administrator changes of the person at the same moment is no reason to refuse. */
    private Mono<StaffMember> write(StaffMember member, String hash) {
        var now = clock.instant();
        var update = new Update().set("passwordHash", hash).unset("emailChange").inc("version", 1);
        if (member.hasJoined()) {
            update.push("outbox.entries", Outbox.Entry.of(StaffAlert.of(AlertKind.PASSWORD_CHANGED, member.id(), now)));
        }
        return mongo.findAndModify(
                        new Query(where("_id")
                                .is(member.id())
                                .and("access.active")
                                .is(true)),
                        update,
                        RETURN_NEW,
                        StaffMember.class)
                .switchIfEmpty(Mono.error(() -> STAFF_NOT_FOUND.because("no staff member %s", member.id())));
    }
}
