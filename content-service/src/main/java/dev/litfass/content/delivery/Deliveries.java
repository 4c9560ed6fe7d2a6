package dev.litfass.content.delivery;

import dev.litfass.content.post.PostId;
import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.contracts.id.ClientId;
import java.time.Instant;
import java.util.Collection;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The repository of deliveries. Workers claim and settle them through {@link DeliveryQueue}. */
public interface Deliveries extends Repository<Delivery, DeliveryId> {

    Mono<Delivery> findByClientIdAndId(ClientId client, DeliveryId id);

    Flux<Delivery> findByClientIdAndTargetPostId(ClientId client, PostId post);

    Mono<Long> countByClientIdAndStatusIn(ClientId client, Collection<DeliveryStatus> status);

    @AcrossClients("what needs somebody, over a caller's clients")
    Flux<Delivery> findByClientIdInAndStatusInOrderByIdDesc(
            Collection<ClientId> clients, Collection<DeliveryStatus> status, Limit limit);

    @AcrossClients("whether anything lies about, whosever it is")
    Flux<Delivery> findByLeaseDueAtLessThanEqualOrderByLeaseDueAt(Instant now, Limit limit);

    @AcrossClients("open pages are told what changed; each page filters by its reader")
    Flux<Delivery> findByChangedAtGreaterThanEqualOrderByChangedAt(Instant since, Limit limit);

    @AcrossClients("the calendar of a caller's clients")
    Flux<Delivery> findByClientIdInAndTargetPostIdIn(Collection<ClientId> clients, Collection<PostId> posts);
}
