package dev.litfass.monitoring.reaction;

import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import java.time.Instant;
import java.util.Collection;
import org.springframework.data.mongodb.repository.Query;
import org.springframework.data.mongodb.repository.Update;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The repository of what the public makes of posts. */
interface ReactionRecords extends Repository<PostReactions, DeliveryId> {

    Mono<PostReactions> insert(PostReactions reactions);

    @AcrossClients("the list of a caller's clients")
    Flux<PostReactions> findByClientIdInAndPostIdIn(Collection<ClientId> clients, Collection<PostId> posts);

    @AcrossClients("what content-service published for every client is compared with what is known")
    @Query(value = "{_id: {$in: ?0}}", fields = "{_id: 1}")
    Flux<Known> known(Collection<DeliveryId> deliveries);

    /** A channel whose network wants to be left alone rests; what is read at this moment settles by its fence. */
    @Query("{clientId: ?0, 'there.channelId': ?1, 'lease.dueAt': {$lt: ?2}}")
    @Update("{$set: {'lease.dueAt': ?2}}")
    Mono<Long> rest(ClientId client, ChannelId channel, Instant until);

    /** One that is known. */
    record Known(DeliveryId id) {}
}
