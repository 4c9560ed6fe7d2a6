package dev.litfass.gateway.session;

import static dev.litfass.contracts.problem.CommonProblem.NOT_SIGNED_IN;

import dev.litfass.contracts.session.AskedLink;
import dev.litfass.contracts.session.PortalEntry;
import dev.litfass.contracts.session.ViewerSession;
import dev.litfass.contracts.text.TypedLine;
import dev.litfass.gateway.limit.SourceAddress;
import dev.litfass.platform.audit.NotRecorded;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.annotation.JsonDeserialize;

/** A client company's people come in by a link that works once. */
@RestController
@RequestMapping("/portal/session")
class PortalSessionController {

    private static final int LONGEST_USER_AGENT = 500;

    private final ClientsServiceClient clients;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final SourceAddress source;

    PortalSessionController(
            ClientsServiceClient clients, Sessions sessions, SessionCookie cookie, SourceAddress source) {
        this.clients = clients;
        this.sessions = sessions;
        this.cookie = cookie;
        this.source = source;
    }

    @NotRecorded("clients-service records it")
    @PostMapping
    Mono<View> open(@Valid @RequestBody Link link, ServerWebExchange exchange) {
        var entry = new PortalEntry(link.token(), userAgent(exchange));
        return clients.ask("/internal/viewer-sessions", entry, ViewerSession.class)
                .map(session -> {
                    cookie.write(exchange, SessionCookie.Kind.VIEWER, session.sessionId(), session.expiresAt());
                    return View.of(session);
                });
    }

    @GetMapping
    Mono<View> read(ServerWebExchange exchange) {
        return Mono.justOrEmpty(cookie.read(exchange, SessionCookie.Kind.VIEWER))
                .switchIfEmpty(Mono.error(() -> NOT_SIGNED_IN.because("open the portal by the link in your mail")))
                .flatMap(sessions::viewer)
                .map(View::of);
    }

    @NotRecorded("clients-service records it")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> end(ServerWebExchange exchange) {
        var name = cookie.read(exchange, SessionCookie.Kind.VIEWER);
        cookie.clear(exchange, SessionCookie.Kind.VIEWER);
        return Mono.justOrEmpty(name).flatMap(sessions::endViewer);
    }

    /** Answers the same for every address; a mail goes out for each client whose viewer has it. */
    @NotRecorded("clients-service records the mails that go out")
    @PostMapping("/link")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Void> ask(@Valid @RequestBody Address address, ServerWebExchange exchange) {
        var asked = new AskedLink(address.email(), source.of(exchange.getRequest()));
        return clients.tell("/internal/viewer-links/asking", asked);
    }

    private static @Nullable String userAgent(ServerWebExchange exchange) {
        var said = exchange.getRequest().getHeaders().getFirst(HttpHeaders.USER_AGENT);
        return said == null || said.length() <= LONGEST_USER_AGENT ? said : said.substring(0, LONGEST_USER_AGENT);
    }

    /** The address that somebody types who has no link. */
    record Address(
            @JsonDeserialize(using = TypedLine.class) @NotBlank @Size(max = 200)
            String email) {
        @Override
        public String toString() {
            return "Address[…]";
        }
    }

    /** The token of a mailed link. */
    record Link(@NotBlank @Size(max = 200) String token) {
        @Override
        public String toString() {
            return "Link[…]";
        }
    }

    /** What the portal may know of the person in front of it. */
    record View(String name, String clientName, String language, Instant expiresAt) {
        static View of(ViewerSession session) {
            return new View(session.name(), session.clientName(), session.language(), session.expiresAt());
        }
    }
}
