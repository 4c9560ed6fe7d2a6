package dev.litfass.content.sending;

import dev.litfass.content.delivery.Delivery;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.network.Network;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Who is being served in this process. A network that answers slowly, or a client who has much to say, fills its own
 * places and nobody else's; what has its place full is not claimed.
 */
@Component
class Bulkheads {

    private static final int OF_A_NETWORK = 96;
    private static final int OF_A_CLIENT = 48;

    /** So many deliveries of a client stand ready for their moment; they cost nothing but memory. */
    private static final int READY_OF_A_CLIENT = 1_000;

    private final Map<Network, Integer> networks = new ConcurrentHashMap<>();
    private final Map<ClientId, Integer> clients = new ConcurrentHashMap<>();
    private final Map<ClientId, Integer> ready = new ConcurrentHashMap<>();

    /** What may be claimed now. */
    Criteria free() {
        var fullNetworks = full(networks, OF_A_NETWORK);
        var fullClients = full(clients, OF_A_CLIENT);
        fullClients.addAll(full(ready, READY_OF_A_CLIENT));
        var wanted = new Criteria();
        if (!fullNetworks.isEmpty()) {
            wanted = wanted.and("target.network").nin(fullNetworks);
        }
        return fullClients.isEmpty() ? wanted : wanted.and("clientId").nin(fullClients);
    }

    /** Keeps a place for a delivery while it is worked on. */
    Mono<Void> during(Delivery delivery, Mono<Void> work) {
        return Mono.defer(() -> {
            take(delivery);
            return work.doFinally(signal -> leave(delivery));
        });
    }

    /** Leaves the place while a delivery only waits for its moment. */
    <T> Mono<T> meanwhile(Delivery delivery, Mono<T> wait) {
        return Mono.defer(() -> {
            leave(delivery);
            ready.merge(delivery.clientId(), 1, Integer::sum);
            return wait.doFinally(signal -> {
                less(ready, delivery.clientId());
                take(delivery);
            });
        });
    }

    private void take(Delivery delivery) {
        networks.merge(delivery.target().network(), 1, Integer::sum);
        clients.merge(delivery.clientId(), 1, Integer::sum);
    }

    private void leave(Delivery delivery) {
        less(networks, delivery.target().network());
        less(clients, delivery.clientId());
    }

    private static <K> void less(Map<K, Integer> counts, K key) {
        counts.computeIfPresent(key, (same, count) -> count > 1 ? count - 1 : null);
    }

    private static <K> Set<K> full(Map<K, Integer> counts, int most) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= most)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
