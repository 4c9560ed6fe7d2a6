package dev.litfass.content.hold;

import dev.litfass.content.post.Person;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.audit.AuditLog;
import java.time.Clock;
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
        return gates.of(client)
                .map(gate -> gate.closed(new Gate.Closing(Person.of(by), clock.instant(), reason)))
                .flatMap(gates::save)
                .flatMap(gate -> audit.record(by, client, "gate-closed", client.value(), null)
                        .thenReturn(gate));
    }

    /** Opening publishes nothing: what was held waits for a new time. */
    public Mono<Gate> open(ClientId client, Caller by) {
        return gates.of(client)
                .filter(Gate::isClosed)
                .flatMap(gate -> gates.save(gate.opened(clock.instant())))
                .flatMap(gate -> audit.record(by, client, "gate-opened", client.value(), null)
                        .thenReturn(gate))
                .switchIfEmpty(Mono.defer(() -> gates.of(client)));
    }
}
