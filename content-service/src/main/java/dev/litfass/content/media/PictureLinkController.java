package dev.litfass.content.media;

import static dev.litfass.content.ContentProblem.MEDIA_NOT_FOUND;
import static dev.litfass.contracts.problem.CommonProblem.NOT_FOUND;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where networks fetch pictures and videos that wait for their post. */
@RestController
class PictureLinkController {

    private final PictureLinks links;
    private final MediaAssets assets;
    private final MediaStore store;
    private final ShowMedia show;
    private final JpegCopy jpeg;

    PictureLinkController(PictureLinks links, MediaAssets assets, MediaStore store, ShowMedia show, JpegCopy jpeg) {
        this.links = links;
        this.assets = assets;
        this.store = store;
        this.show = show;
        this.jpeg = jpeg;
    }

    /** Nobody on the way keeps it: the post may never be made. */
    @GetMapping("/pictures/{token}")
    Mono<ResponseEntity<Flux<DataBuffer>>> file(
            @PathVariable String token,
            @RequestHeader(name = HttpHeaders.RANGE, required = false) @Nullable String range) {
        return links.of(token)
                .switchIfEmpty(Mono.error(() -> NOT_FOUND.because("there is nothing at this address")))
                .flatMap(link -> shown(link, range));
    }

    private Mono<ResponseEntity<Flux<DataBuffer>>> shown(PictureLink link, @Nullable String range) {
        return assets.findByClientIdAndId(link.clientId(), link.assetId())
                .switchIfEmpty(Mono.error(() -> MEDIA_NOT_FOUND.because("the file is gone")))
                .flatMap(asset -> link.jpeg() && asset.isPicture()
                        ? asJpeg(asset)
                        : Mono.just(show.of(asset, range, CacheControl.noStore())));
    }

    private Mono<ResponseEntity<Flux<DataBuffer>>> asJpeg(MediaAsset asset) {
        return jpeg.of(store.bytes(asset.clientId(), asset.id()))
                .map(copy -> ShowMedia.told(ResponseEntity.ok(), MediaType.IMAGE_JPEG_VALUE, CacheControl.noStore())
                        .contentLength(copy.length)
                        .body(Flux.just(Buffers.of(copy))));
    }
}
