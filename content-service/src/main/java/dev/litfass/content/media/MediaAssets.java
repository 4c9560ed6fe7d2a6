package dev.litfass.content.media;

import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.contracts.id.ClientId;
import java.util.Collection;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The repository of pictures and videos. */
public interface MediaAssets extends Repository<MediaAsset, AssetId> {

    Mono<MediaAsset> insert(MediaAsset asset);

    Mono<MediaAsset> findByClientIdAndId(ClientId client, AssetId id);

    Flux<MediaAsset> findByClientIdAndIdIn(ClientId client, Collection<AssetId> ids);

    @AcrossClients("a picture may be taken for the wrong client; nobody is shown whose it is")
    Flux<MediaAsset> findByKindDigestIn(Collection<String> digests);
}
