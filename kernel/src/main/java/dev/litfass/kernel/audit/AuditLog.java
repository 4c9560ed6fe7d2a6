package dev.litfass.kernel.audit;

import dev.litfass.kernel.caller.Caller;
import dev.litfass.kernel.id.ClientId;
import dev.litfass.kernel.id.Id;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Mono;

/** Appends to the record of who did what; nothing is ever changed or taken out. */
public final class AuditLog {

    private final ReactiveMongoTemplate mongo;
    private final Clock clock;

    public AuditLog(ReactiveMongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    public Mono<Void> record(
            Caller by, @Nullable ClientId client, String action, String subject, @Nullable String detail) {
        return Mono.defer(() -> mongo.insert(new AuditEntry(
                        Id.fresh(clock), client, clock.instant(), AuditEntry.Actor.of(by), action, subject, detail)))
                .then();
    }
}
