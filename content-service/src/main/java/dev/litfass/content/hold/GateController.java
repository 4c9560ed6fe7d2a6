package dev.litfass.content.hold;

import static dev.litfass.contracts.caller.Permission.APPROVE_POSTS;
import static dev.litfass.contracts.caller.Permission.CLOSE_GATE;
import static dev.litfass.contracts.caller.Permission.READ;

import dev.litfass.content.delivery.Deliveries;
import dev.litfass.content.delivery.DeliveryStatus;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.caller.Requires;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A client's gate: closed, nothing of the client's goes out. */
@RestController
@RequestMapping("/api/clients/{clientId}/gate")
class GateController {

    private final Gates gates;
    private final CloseGate close;
    private final Deliveries deliveries;

    GateController(Gates gates, CloseGate close, Deliveries deliveries) {
        this.gates = gates;
        this.close = close;
        this.deliveries = deliveries;
    }

    @Requires(READ)
    @GetMapping
    Mono<GateView> read(@PathVariable ClientId clientId) {
        return gates.of(clientId).flatMap(this::view);
    }

    @Requires(CLOSE_GATE)
    @PutMapping
    Mono<GateView> close(
            @PathVariable ClientId clientId, @Valid @RequestBody HoldController.Because why, Caller caller) {
        return close.close(clientId, caller, why.reason()).flatMap(this::view);
    }

    @Requires(APPROVE_POSTS)
    @DeleteMapping
    Mono<GateView> open(@PathVariable ClientId clientId, Caller caller) {
        return close.open(clientId, caller).flatMap(this::view);
    }

    private Mono<GateView> view(Gate gate) {
        return deliveries
                .countByClientIdAndStatusIn(gate.clientId(), List.of(DeliveryStatus.ARMED, DeliveryStatus.UNKNOWN))
                .map(inFlight -> GateView.of(gate, inFlight));
    }

    /** The gate, and how many calls were under way when it was asked for. */
    record GateView(
            boolean closed,
            @Nullable String reason,
            @Nullable String by,
            @Nullable String byName,
            @Nullable Instant at,
            long epoch,
            long inFlight) {

        static GateView of(Gate gate, long inFlight) {
            var closing = gate.closing();
            return closing == null
                    ? new GateView(false, null, null, null, null, gate.epoch(), inFlight)
                    : new GateView(
                            true,
                            closing.reason(),
                            closing.by().id(),
                            closing.by().name(),
                            closing.at(),
                            gate.epoch(),
                            inFlight);
        }
    }
}
