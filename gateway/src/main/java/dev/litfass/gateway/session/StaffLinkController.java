package dev.litfass.gateway.session;

import dev.litfass.contracts.session.AddressChange;
import dev.litfass.contracts.session.AddressDecision;
import dev.litfass.contracts.session.AskedLink;
import dev.litfass.contracts.session.PasswordByLink;
import dev.litfass.contracts.session.Secret;
import dev.litfass.contracts.session.StaffLinkCard;
import dev.litfass.contracts.session.StaffSession;
import dev.litfass.contracts.text.TypedLine;
import dev.litfass.gateway.limit.SourceAddress;
import dev.litfass.platform.PlatformSettings;
import dev.litfass.platform.audit.NotRecorded;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.annotation.JsonDeserialize;

/** Staff come by a mailed link, or ask for one. The link's token stands in bodies, never in addresses. */
@RestController
@RequestMapping("/session")
class StaffLinkController {

    private static final String LINKS = "/internal/staff-links";

    private final ClientsServiceClient clients;
    private final SessionCookie cookie;
    private final SourceAddress source;
    private final PlatformSettings platform;

    StaffLinkController(
            ClientsServiceClient clients, SessionCookie cookie, SourceAddress source, PlatformSettings platform) {
        this.clients = clients;
        this.cookie = cookie;
        this.source = source;
        this.platform = platform;
    }

    /** Answers the same for every address; a mail goes out where it belongs to somebody. */
    @NotRecorded("clients-service records the mails that go out")
    @PostMapping("/password-link")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Void> ask(@Valid @RequestBody Address address, ServerWebExchange exchange) {
        return clients.tell(LINKS + "/asking", address.asked(source.of(exchange.getRequest())));
    }

    /** What a link is good for; it stays good. */
    @NotRecorded("it only reads; the token stands in no address")
    @PostMapping("/link")
    Mono<StaffLinkCard> read(@Valid @RequestBody Token link) {
        return clients.ask(LINKS + "/reading", new Secret(link.token()), StaffLinkCard.class);
    }

    /** Sets a password by a link, and signs in. */
    @NotRecorded("clients-service records it")
    @PostMapping("/password")
    Mono<SessionController.View> setPassword(@Valid @RequestBody ChosenPassword chosen, ServerWebExchange exchange) {
        var device = cookie.read(exchange, SessionCookie.Kind.DEVICE).orElse(null);
        var request = new PasswordByLink(chosen.token(), chosen.password(), source.of(exchange.getRequest()), device);
        return clients.ask(LINKS + "/password", request, StaffSession.class).map(session -> {
            cookie.write(exchange, session);
            return SessionController.View.of(session, platform.desk());
        });
    }

    /** Says yes or no to a change of the address one signs in with. */
    @NotRecorded("clients-service records it")
    @PostMapping("/address")
    Mono<AddressChange> decide(@Valid @RequestBody AddressDecision decision) {
        return clients.ask(LINKS + "/address", decision, AddressChange.class);
    }

    /** The address that somebody types who cannot get in. */
    record Address(
            @JsonDeserialize(using = TypedLine.class) @NotBlank @Size(max = 200)
            String email) {

        AskedLink asked(String source) {
            return new AskedLink(email, source);
        }

        @Override
        public String toString() {
            return "Address[…]";
        }
    }

    /** The token of a mailed link. */
    record Token(@NotBlank @Size(max = 200) String token) {
        @Override
        public String toString() {
            return "Token[…]";
        }
    }

    /** The token of a mailed link, and the password that is to be. */
    record ChosenPassword(
            @NotBlank @Size(max = 200) String token,
            @NotBlank @Size(max = 200) String password) {
        @Override
        public String toString() {
            return "ChosenPassword[…]";
        }
    }
}
