package dev.litfass.content.media;

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
    private final ShowPicture show;

    PictureLinkController(PictureLinks links, ShowPicture show) {
        this.links = links;
        this.show = show;
    }

    /** Nobody on the way keeps it: the post may never be made. */
    @GetMapping("/pictures/{token}")
    Mono<ResponseEntity<byte[]>> picture(@PathVariable String token) {
        return links.of(token)
                .flatMap(link -> show.picture(link.clientId(), link.assetId()))
                .map(found -> ResponseEntity.ok()
                        .contentType(
                                found.getHeaders().getContentType() == null
                                        ? MediaType.APPLICATION_OCTET_STREAM
                                        : found.getHeaders().getContentType())
                        .cacheControl(CacheControl.noStore())
                        .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                        .header("X-Content-Type-Options", "nosniff")
                        .body(found.getBody()))
                .switchIfEmpty(Mono.error(() -> NOT_FOUND.because("there is nothing at this address")));
    }
}
