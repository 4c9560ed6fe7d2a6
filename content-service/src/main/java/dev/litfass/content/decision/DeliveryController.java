package dev.litfass.content.decision;

import static dev.litfass.contracts.caller.Permission.PLAN_POSTS;
import static dev.litfass.contracts.caller.Permission.REPLY;
import static dev.litfass.contracts.caller.Permission.WRITE_POSTS;

import dev.litfass.content.delivery.Delivery;
import dev.litfass.content.delivery.DeliveryId;
import dev.litfass.content.delivery.DeliveryStatus;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.caller.Requires;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What a person decides about a delivery that waits for one. */
@RestController
@RequestMapping("/api/clients/{clientId}")
class DeliveryController {

    private final DecideDelivery decide;

    DeliveryController(DecideDelivery decide) {
        this.decide = decide;
    }

    @Requires(WRITE_POSTS)
    @PostMapping("/deliveries/{deliveryId}/decision")
    Mono<State> decide(
            @PathVariable ClientId clientId,
            @PathVariable DeliveryId deliveryId,
            @Valid @RequestBody Decided body,
            Caller caller) {
        if (body.decision() != DecideDelivery.Decision.IT_IS_LIVE) {
            caller.require(PLAN_POSTS);
        }
        return decide.decide(clientId, deliveryId, body.decision(), body.url(), body.note(), caller)
                .map(State::of);
    }

    /** The same for an answer to the public, by the name it has at its inquiry. */
    @Requires(REPLY)
    @PostMapping("/deliveries/replies/{replyId}/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> decideReply(
            @PathVariable ClientId clientId,
            @PathVariable String replyId,
            @Valid @RequestBody Decided body,
            Caller caller) {
        return decide.decide(clientId, DeliveryId.ofReply(replyId), body.decision(), body.url(), body.note(), caller)
                .then();
    }

    /** What a decision answers of a delivery; who wants to see more reads its post. */
    record State(DeliveryId id, DeliveryStatus status) {

        static State of(Delivery delivery) {
            return new State(delivery.id(), delivery.status());
        }
    }

    /** A person's decision; the address only where it is live, the note only where it was published by hand. */
    record Decided(
            @NotNull DecideDelivery.Decision decision,
            @Nullable @Size(max = 500) String url,
            @Nullable @Size(max = 500) String note) {}
}
