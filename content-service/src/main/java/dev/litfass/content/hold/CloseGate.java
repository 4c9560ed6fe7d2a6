package dev.litfass.content.hold;

import dev.litfass.content.post.Person;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.audit.Change;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Closes a client's gate and opens it again. */
@Component
public class CloseGate {

    private final Gates gates;
    private final AuditLog audit;
    private final Clock clock;

    CloseGate(Gates gates, AuditLog audit, Clock clock) {
        this.gates = gates;
        this.audit = audit;
        this.clock = clock;
    }

    public Mono<Gate> close(ClientId client, Caller by, String reason) {
        return gates.of(client).flatMap(gate -> {
            var now = clock.instant();
            return changed(gate.closed(new Gate.Closing(Person.of(by), now, reason)), by, "gate-closed", now);
        });
    }

    /** Opening publishes nothing: what was held waits for a new time. */
    public Mono<Gate> open(ClientId client, Caller by) {
        return gates.of(client).flatMap(gate -> {
            var now = clock.instant();
            return gate.isClosed() ? changed(gate.opened(Person.of(by), now), by, "gate-opened", now) : Mono.just(gate);
        });
    }

    private Mono<Gate> changed(Gate gate, Caller by, String action, Instant now) {
        var client = gate.clientId();
        return audit.save(Change.of(gate, by, now, client, action, client.value(), null), gates::save);
    }
}
