package dev.litfass.content.media;

import static dev.litfass.content.ContentProblem.MEDIA_NOT_FOUND;
import static dev.litfass.contracts.problem.CommonProblem.NOT_FOUND;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Where networks fetch pictures that wait for their post. */
@RestController
class PictureLinkController {

    private final PictureLinks links;
    private final MediaAssets assets;
    private final MediaStore store;
    private final JpegCopy jpeg;

    PictureLinkController(PictureLinks links, MediaAssets assets, MediaStore store, JpegCopy jpeg) {
        this.links = links;
        this.assets = assets;
        this.store = store;
        this.jpeg = jpeg;
    }

    /** Nobody on the way keeps it: the post may never be made. */
    @GetMapping("/pictures/{token}")
    Mono<ResponseEntity<byte[]>> picture(@PathVariable String token) {
        return links.of(token)
                .switchIfEmpty(Mono.error(() -> NOT_FOUND.because("there is nothing at this address")))
                .flatMap(this::shown);
    }

    private Mono<ResponseEntity<byte[]>> shown(PictureLink link) {
        return assets.findByClientIdAndId(link.clientId(), link.assetId())
                .flatMap(asset -> store.bytes(link.clientId(), link.assetId())
                        .flatMap(bytes -> link.jpeg()
                                ? jpeg.of(asset, bytes).map(copy -> answer(MediaType.IMAGE_JPEG, copy))
                                : Mono.just(answer(MediaType.parseMediaType(asset.type()), bytes))))
                .switchIfEmpty(Mono.error(() -> MEDIA_NOT_FOUND.because("the picture is gone")));
    }

    private static ResponseEntity<byte[]> answer(MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .header("X-Content-Type-Options", "nosniff")
                .body(bytes);
    }
}
