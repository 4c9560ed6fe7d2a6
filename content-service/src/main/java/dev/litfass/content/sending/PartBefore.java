package dev.litfass.content.sending;

import dev.litfass.content.delivery.Deliveries;
import dev.litfass.content.delivery.Delivery;
import dev.litfass.content.delivery.DeliveryId;
import dev.litfass.content.delivery.DeliveryProcess;
import dev.litfass.content.network.Networks;
import dev.litfass.content.network.Outgoing;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds out what became of the part before a delivery, and how to answer it. */
@Component
class PartBefore {

    private final Deliveries deliveries;
    private final Networks networks;

    PartBefore(Deliveries deliveries, Networks networks) {
        this.deliveries = deliveries;
        this.networks = networks;
    }

    /** Empty where there is no part before it. */
    Mono<DeliveryProcess.Before> of(Delivery delivery) {
        var target = delivery.target();
        return find(delivery, target.previous())
                .flatMap(previous -> find(delivery, target.first())
                        .map(first -> new DeliveryProcess.Before(previous.status(), parent(previous, first))));
    }

    private Mono<Delivery> find(Delivery delivery, @Nullable DeliveryId id) {
        return Mono.justOrEmpty(id).flatMap(known -> deliveries.findByClientIdAndId(delivery.clientId(), known));
    }

    private Outgoing.@Nullable Parent parent(Delivery previous, Delivery first) {
        var id = remoteId(previous);
        var root = remoteId(first);
        return id == null || root == null
                ? null
                : new Outgoing.Parent(id, null, Objects.equals(id, root) ? null : root, null, null);
    }

    /** The network's id; what a person found has only an address, from which the network's connector may tell it. */
    private @Nullable String remoteId(Delivery delivery) {
        var remote = delivery.evidence().remote();
        if (remote == null) {
            return null;
        }
        return remote.remoteId().equals(remote.url())
                ? networks.connector(delivery.target().network()).idAt(remote.remoteId())
                : remote.remoteId();
    }
}
