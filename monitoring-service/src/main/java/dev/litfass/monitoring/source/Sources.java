package dev.litfass.monitoring.source;

import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.contracts.id.ClientId;
import java.time.Instant;
import org.springframework.data.mongodb.repository.Query;
import org.springframework.data.mongodb.repository.Update;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The repository of sources. */
public interface Sources extends Repository<Source, SourceId> {

    Mono<Source> insert(Source source);

    Mono<Source> save(Source source);

    Mono<Source> findByClientIdAndId(ClientId client, SourceId id);

    Flux<Source> findByClientIdOrderByIdAsc(ClientId client);

    /** Makes a source due that does not rest and was not hurried after an instant; it may be being read. */
    @Query("{clientId: ?0, _id: ?1, 'lease.dueAt': {$ne: null}, hurriedAt: {$not: {$gt: ?3}}}")
    @Update("{$set: {'lease.dueAt': ?2, hurriedAt: ?2}}")
    Mono<Long> hurry(ClientId client, SourceId id, Instant now, Instant notAfter);

    /** A source that rests keeps its place and is not read. */
    @Query("{clientId: ?0, _id: ?1, 'lease.dueAt': {$ne: null}}")
    @Update("{$set: {'lease.dueAt': null}}")
    Mono<Long> rest(ClientId client, SourceId id);

    /** Makes a resting source due again. */
    @Query("{clientId: ?0, _id: ?1, 'lease.dueAt': null}")
    @Update("{$set: {'lease.dueAt': ?2}}")
    Mono<Long> resume(ClientId client, SourceId id, Instant now);

    Mono<Boolean> existsByClientIdAndPlaceUrl(ClientId client, String url);

    Mono<Long> deleteByClientIdAndId(ClientId client, SourceId id);

    @AcrossClients("the list of channels' sources is compared with the directory")
    @Query("{'place.channelId': {$gt: ''}}")
    Flux<Source> ofChannels();
}
