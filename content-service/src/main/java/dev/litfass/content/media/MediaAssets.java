package dev.litfass.content.media;

import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.contracts.id.ClientId;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
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

    /** Those of these that the client has, and the pictures that videos among them are shown by. */
    default Mono<Map<AssetId, MediaAsset>> withCovers(ClientId client, Collection<AssetId> ids) {
        return findByClientIdAndIdIn(client, ids).collectList().flatMap(files -> {
            var covers = files.stream()
                    .map(MediaAsset::cover)
                    .flatMap(cover -> Stream.ofNullable(cover == null ? null : cover.picture()))
                    .filter(picture -> !ids.contains(picture))
                    .toList();
            return Flux.fromIterable(files)
                    .concatWith(covers.isEmpty() ? Flux.empty() : findByClientIdAndIdIn(client, covers))
                    .collectMap(MediaAsset::id);
        });
    }
}
