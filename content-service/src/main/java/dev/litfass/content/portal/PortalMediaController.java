package dev.litfass.content.portal;

import dev.litfass.content.media.AssetId;
import dev.litfass.content.media.ShowMedia;
import dev.litfass.contracts.caller.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The pictures and videos of a client company's posts. */
@RestController
class PortalMediaController {

    private final ShowMedia show;

    PortalMediaController(ShowMedia show) {
        this.show = show;
    }

    @GetMapping("/portal/media/{assetId}")
    Mono<ResponseEntity<Flux<DataBuffer>>> show(
            @PathVariable AssetId assetId,
            @RequestHeader(name = HttpHeaders.RANGE, required = false) @Nullable String range,
            Caller caller) {
        return show.file(caller.onlyClient(), assetId, range);
    }
}
