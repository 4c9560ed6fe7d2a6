package dev.litfass.clients.staff;

import dev.litfass.clients.link.LinkRequest;
import dev.litfass.clients.link.LinkRequests;
import dev.litfass.contracts.caller.Service;
import dev.litfass.contracts.session.AddressChange;
import dev.litfass.contracts.session.AddressDecision;
import dev.litfass.contracts.session.AskedLink;
import dev.litfass.contracts.session.PasswordByLink;
import dev.litfass.contracts.session.Secret;
import dev.litfass.contracts.session.StaffLinkCard;
import dev.litfass.contracts.session.StaffSession;
import dev.litfass.platform.audit.NotRecorded;
import dev.litfass.platform.caller.CalledBy;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Takes in mailed links of staff, and who asks for one, for the gateway. A link's name stands in bodies, never in addresses. */
@CalledBy(Service.GATEWAY)
@RestController
@RequestMapping("/internal/staff-links")
class StaffLinkController {

    private final LinkRequests requests;
    private final StaffLinks links;
    private final SetPasswordByLink setPassword;
    private final DecideEmailChange decide;
    private final BeginSession begin;

    StaffLinkController(
            LinkRequests requests,
            StaffLinks links,
            SetPasswordByLink setPassword,
            DecideEmailChange decide,
            BeginSession begin) {
        this.requests = requests;
        this.links = links;
        this.setPassword = setPassword;
        this.decide = decide;
        this.begin = begin;
    }

    /** The same for every address. */
    @NotRecorded("recorded when a link is mailed; who asks for addresses that nobody has does not fill the record")
    @PostMapping("/asking")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Void> ask(@Valid @RequestBody AskedLink asked) {
        return requests.ask(LinkRequest.Kind.PASSWORD, asked);
    }

    @NotRecorded("it only reads; the name of a link stands in no address")
    @PostMapping("/reading")
    Mono<StaffLinkCard> read(@Valid @RequestBody Secret name) {
        return links.find(name.secret()).map(StaffLinks.Held::card);
    }

    @NotRecorded("recorded where the password is set")
    @PostMapping("/password")
    Mono<StaffSession> setPassword(@Valid @RequestBody PasswordByLink request) {
        return setPassword.with(request).flatMap(begin::of);
    }

    @NotRecorded("recorded where it is decided")
    @PostMapping("/address")
    Mono<AddressChange> decide(@Valid @RequestBody AddressDecision decision) {
        return decide.by(decision);
    }
}
