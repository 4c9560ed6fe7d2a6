package dev.litfass.monitoring.mention;

import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.contracts.id.ClientId;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.repository.Query;
import org.springframework.data.mongodb.repository.Update;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The repository of mentions. */
public interface Mentions extends Repository<Mention, MentionId> {

    Mono<Mention> insert(Mention mention);

    Mono<Mention> findByClientIdAndId(ClientId client, MentionId id);

    Mono<Mention> findByClientIdAndOriginPlaceAndOriginExternalId(ClientId client, String place, String externalId);

    /** What was stored before under one of these keys. */
    Mono<Mention> findFirstByClientIdAndOriginKeysIn(ClientId client, Collection<String> keys);

    /** Says when to look again, unless somebody has said so since it was read. */
    @Query("{clientId: ?0, _id: ?1, 'origin.lookAt': ?2}")
    @Update("{$set: {'origin.lookAt': ?3}}")
    Mono<Long> lookAgain(ClientId client, MentionId id, Instant seen, @Nullable Instant next);

    /** What of a place is to be looked at again, what has waited longest first. */
    Flux<Mention> findByOriginPlaceAndOriginLookAtLessThanEqualAndClientIdOrderByOriginLookAtAsc(
            String place, Instant now, ClientId client, Limit limit);

    @AcrossClients("what was said about a caller's clients")
    Flux<Mention> findByClientIdInAndIdLessThanOrderByIdDesc(
            Collection<ClientId> clients, MentionId before, Limit limit);

    @AcrossClients("open pages are told what came in; each page filters by its reader")
    Flux<Mention> findByReceivedAtGreaterThanEqualOrderByReceivedAtAsc(Instant since, Limit limit);
}
