package dev.litfass.content.media;

import dev.litfass.contracts.id.ClientId;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds the pictures of which another client has the very same bytes: the sign of one taken for the wrong client. */
@Component
public class SamePictures {

    /** What so many other clients have comes from a common stock. */
    private static final int STOCK = 3;

    private static final int MOST_READ = 500;

    private final MediaAssets assets;

    SamePictures(MediaAssets assets) {
        this.assets = assets;
    }

    /** Those of these pictures that one or two other clients have, too. */
    public Mono<Set<AssetId>> ofOtherClients(ClientId client, Collection<MediaAsset> pictures) {
        return Flux.fromIterable(pictures)
                .mapNotNull(MediaAsset::digest)
                .collect(Collectors.toSet())
                .filter(digests -> !digests.isEmpty())
                .flatMapMany(assets::findByKindDigestIn)
                .take(MOST_READ)
                .filter(other -> !other.clientId().equals(client))
                .collect(Collectors.groupingBy(
                        other -> Objects.requireNonNull(other.digest()),
                        Collectors.mapping(MediaAsset::clientId, Collectors.toSet())))
                .map(owners -> elsewhere(pictures, owners));
    }

    private static Set<AssetId> elsewhere(Collection<MediaAsset> pictures, Map<String, Set<ClientId>> owners) {
        return pictures.stream()
                .filter(picture -> picture.digest() != null)
                .filter(picture -> {
                    var others = owners.getOrDefault(Objects.requireNonNull(picture.digest()), Set.of());
                    return !others.isEmpty() && others.size() < STOCK;
                })
                .map(MediaAsset::id)
                .collect(Collectors.toSet());
    }
}
