package dev.litfass.content.media;

import static dev.litfass.content.ContentProblem.MEDIA_NOT_FOUND;

import dev.litfass.contracts.id.ClientId;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Answers with the bytes of a client's picture, which never change under their id. */
@Component
public class ShowPicture {

    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private final MediaAssets assets;
    private final MediaStore store;

    ShowPicture(MediaAssets assets, MediaStore store) {
        this.assets = assets;
        this.store = store;
    }

    /** Refused where the client has no such picture. */
    public Mono<ResponseEntity<byte[]>> picture(ClientId client, AssetId id) {
        return assets.findByClientIdAndId(client, id)
                .flatMap(asset -> store.bytes(client, id)
                        .map(bytes -> ResponseEntity.ok()
                                .contentType(MediaType.parseMediaType(asset.type()))
                                .cacheControl(FOR_GOOD)
                                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                                .header("X-Content-Type-Options", "nosniff")
                                .body(bytes)))
                .switchIfEmpty(Mono.error(() -> MEDIA_NOT_FOUND.because("no picture %s", id)));
    }
}
