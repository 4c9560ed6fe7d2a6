package dev.litfass.content.portal;

import dev.litfass.content.media.AssetId;
import dev.litfass.content.media.ShowPicture;
import dev.litfass.contracts.caller.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The pictures of a client company's posts. */
@RestController
class PortalMediaController {

    private final ShowPicture show;

    PortalMediaController(ShowPicture show) {
        this.show = show;
    }

    @GetMapping("/portal/media/{assetId}")
    Mono<ResponseEntity<byte[]>> show(@PathVariable AssetId assetId, Caller caller) {
        return show.picture(caller.onlyClient(), assetId);
    }
}
