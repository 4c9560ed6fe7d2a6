package dev.litfass.content.publishing;

import static dev.litfass.content.ContentProblem.DELIVERY_NOT_FOUND;
import static dev.litfass.content.ContentProblem.NOTHING_TO_DECIDE;
import static dev.litfass.kernel.problem.CommonProblem.INVALID_REQUEST;

import dev.litfass.kernel.audit.AuditLog;
import dev.litfass.kernel.caller.Caller;
import dev.litfass.kernel.id.ClientId;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Carries out what a person decided about a delivery that waits for one. */
@Component
public class DecideDelivery {

    private final Deliveries deliveries;
    private final DeliveryQueue queue;
    private final AuditLog audit;
    private final Clock clock;

    DecideDelivery(Deliveries deliveries, DeliveryQueue queue, AuditLog audit, Clock clock) {
        this.deliveries = deliveries;
        this.queue = queue;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a person can say. */
    public enum Decision {
        /** It is public; its address is given. */
        IT_IS_LIVE,
        /** It is not public; it goes out now. */
        SEND_AGAIN,
        /** It shall not go out. */
        DISCARD
    }

    public Mono<Delivery> decide(ClientId client, DeliveryId id, Decision decision, @Nullable String url, Caller by) {
        return deliveries
                .findByClientIdAndId(client, id)
                .switchIfEmpty(Mono.error(() -> DELIVERY_NOT_FOUND.because("no delivery %s", id)))
                .flatMap(delivery -> queue.decide(delivery, after(delivery, decision, url)))
                .switchIfEmpty(Mono.error(() -> NOTHING_TO_DECIDE.because("the delivery moved on meanwhile")))
                .flatMap(decided -> audit.record(by, client, "delivery-decided", id.value(), decision.name())
                        .thenReturn(decided));
    }

    private Delivery after(Delivery delivery, Decision decision, @Nullable String url) {
        if (!delivery.status().waitsForPerson()) {
            throw NOTHING_TO_DECIDE.because("the delivery is %s", delivery.status());
        }
        var now = clock.instant();
        return switch (decision) {
            case IT_IS_LIVE -> {
                if (url == null || !url.matches("https?://\\S{4,500}")) {
                    throw INVALID_REQUEST.because("paste the address under which it can be seen");
                }
                yield delivery.foundByPerson(url, now);
            }
            case SEND_AGAIN -> delivery.sentAgain(now);
            case DISCARD -> delivery.discarded(now);
        };
    }
}
