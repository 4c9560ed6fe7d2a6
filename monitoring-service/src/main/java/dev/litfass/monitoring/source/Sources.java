package dev.litfass.monitoring.source;

import dev.litfass.kernel.id.AcrossClients;
import dev.litfass.kernel.id.ClientId;
import org.springframework.data.mongodb.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The shelf of sources. */
public interface Sources extends Repository<Source, SourceId> {

    Mono<Source> save(Source source);

    Mono<Source> findByClientIdAndId(ClientId client, SourceId id);

    Flux<Source> findByClientIdOrderByIdAsc(ClientId client);

    Mono<Boolean> existsByClientIdAndPlaceUrl(ClientId client, String url);

    Mono<Long> deleteByClientIdAndId(ClientId client, SourceId id);

    @AcrossClients("the list of channels' sources is compared with the directory")
    @Query("{'place.channelId': {$gt: ''}}")
    Flux<Source> ofChannels();
}
