package dev.litfass.clients.viewer;

import dev.litfass.clients.link.LinkRequest;
import dev.litfass.clients.link.LinkRequests;
import dev.litfass.contracts.caller.Service;
import dev.litfass.contracts.session.AskedLink;
import dev.litfass.platform.audit.NotRecorded;
import dev.litfass.platform.caller.CalledBy;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Takes in who asks for a link at the portal's door, for the gateway. */
@CalledBy(Service.GATEWAY)
@RestController
class ViewerLinkController {

    private final LinkRequests requests;

    ViewerLinkController(LinkRequests requests) {
        this.requests = requests;
    }

    /** The same for every address. */
    @NotRecorded("recorded when a link is mailed; who asks for addresses that nobody has does not fill the record")
    @PostMapping("/internal/viewer-links/asking")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Void> ask(@Valid @RequestBody AskedLink asked) {
        return requests.ask(LinkRequest.Kind.PORTAL, asked);
    }
}
