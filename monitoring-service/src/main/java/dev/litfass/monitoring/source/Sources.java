package dev.litfass.monitoring.source;

import dev.litfass.kernel.id.AcrossClients;
import dev.litfass.kernel.id.ClientId;
import java.time.Instant;
import org.springframework.data.mongodb.repository.Query;
import org.springframework.data.mongodb.repository.Update;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The shelf of sources. */
public interface Sources extends Repository<Source, SourceId> {

    Mono<Source> save(Source source);

    Mono<Source> findByClientIdAndId(ClientId client, SourceId id);

    Flux<Source> findByClientIdOrderByIdAsc(ClientId client);

    /** Makes a source due, and touches nothing else of it: it may be being read. */
    @Query("{clientId: ?0, _id: ?1}")
    @Update("{$set: {'lease.dueAt': ?2}}")
    Mono<Long> hurry(ClientId client, SourceId id, Instant now);

    Mono<Boolean> existsByClientIdAndPlaceUrl(ClientId client, String url);

    Mono<Long> deleteByClientIdAndId(ClientId client, SourceId id);

    @AcrossClients("the list of channels' sources is compared with the directory")
    @Query("{'place.channelId': {$gt: ''}}")
    Flux<Source> ofChannels();
}
