package dev.litfass.clients.staff;

import static dev.litfass.clients.ClientsProblem.LAST_ADMIN;
import static dev.litfass.contracts.problem.CommonProblem.VERSION_CONFLICT;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.litfass.contracts.caller.Role;
import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.contracts.id.StaffId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Takes the right to administer from one person after the other, so that somebody keeps it.
 *
 * <p>Whoever takes it writes down in one document whom, at which version; only then they count the others, and write
 * the person under that version. Another one has to wait until the document is free. What is left there by an instance
 * that died is fenced off before it is cleared away: the person's version is moved on, so that a late write of that
 * instance finds nothing to write. Thus nobody is taken the right from between another's count and write.
 */
@Component
@AcrossClients("staff belong to the agency, not to a client")
class AdminGuard {

    private static final String ID = "admins";
    private static final Duration LEFT_BEHIND = Duration.ofSeconds(10);
    private static final int MOST_TRIES = 60;

    private final ReactiveMongoTemplate mongo;
    private final StaffMembers staff;
    private final Clock clock;

    AdminGuard(ReactiveMongoTemplate mongo, StaffMembers staff, Clock clock) {
        this.mongo = mongo;
        this.staff = staff;
        this.clock = clock;
    }

    /** Writes an administrator who shall be none any more, unless nobody else is one. */
    Mono<StaffMember> demote(StaffMember next) {
        return Mono.defer(() -> {
            var pending = new Pending(next.id(), version(next), clock.instant());
            return free().then(take(pending))
                    .retryWhen(Retry.backoff(MOST_TRIES, Duration.ofMillis(20))
                            .maxBackoff(Duration.ofMillis(200))
                            .filter(Taken.class::isInstance)
                            .onRetryExhaustedThrow((spec, signal) ->
                                    VERSION_CONFLICT.because("another administrator is being changed")))
                    .then(Mono.defer(() -> counted(next)))
                    .flatMap(staff::save)
                    .flatMap(saved -> release(pending).thenReturn(saved))
                    .onErrorResume(Exception.class, failed -> release(pending).then(Mono.error(failed)));
        });
    }

    private Mono<StaffMember> counted(StaffMember next) {
        return staff.countByAccessRoleAndAccessActiveAndAccessAllClientsAndIdNotAndPasswordHashNotNull(
                        Role.ADMIN, true, true, next.id())
                .map(others -> {
                    if (others == 0) {
                        throw LAST_ADMIN.because("%s is the last administrator", next.name());
                    }
                    return next;
                });
    }

    /** Clears away what was left behind; waits for what is being done. */
    private Mono<Void> free() {
        return mongo.findById(ID, Guard.class).mapNotNull(Guard::pending).flatMap(pending -> {
            if (pending.at().plus(LEFT_BEHIND).isAfter(clock.instant())) {
                return Mono.error(new Taken());
            }
            return fence(pending).then(release(pending));
        });
    }

    private Mono<Void> fence(Pending pending) {
        return mongo.updateFirst(
                        new Query(where("_id")
                                .is(pending.staffId())
                                .and("version")
                                .is(pending.version())),
                        new Update().inc("version", 1),
                        StaffMember.class)
                .then();
    }

    private Mono<Void> take(Pending pending) {
        return mongo.upsert(
                        new Query(where("_id").is(ID).and("pending").is(null)),
                        new Update().set("pending", pending),
                        Guard.class)
                .onErrorMap(DuplicateKeyException.class, e -> new Taken())
                .then();
    }

    private Mono<Void> release(Pending pending) {
        return mongo.updateFirst(
                        new Query(where("_id")
                                .is(ID)
                                .and("pending.staffId")
                                .is(pending.staffId())
                                .and("pending.version")
                                .is(pending.version())
                                .and("pending.at")
                                .is(pending.at())),
                        new Update().unset("pending"),
                        Guard.class)
                .then();
    }

    private static long version(StaffMember member) {
        var version = member.version();
        return version == null ? 0 : version;
    }

    /** Another one is at it. */
    private static final class Taken extends RuntimeException {}

    /** Whom the right is being taken from. */
    @Document("adminGuard")
    record Guard(@Id String id, @Nullable Pending pending) {}

    /** One person at one version, since when. */
    record Pending(StaffId staffId, long version, Instant at) {}
}
