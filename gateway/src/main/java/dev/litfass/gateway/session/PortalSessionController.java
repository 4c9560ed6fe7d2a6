package dev.litfass.gateway.session;

import static dev.litfass.contracts.problem.CommonProblem.NOT_SIGNED_IN;

import dev.litfass.contracts.session.Secret;
import dev.litfass.contracts.session.ViewerSession;
import dev.litfass.platform.audit.NotRecorded;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
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

/** A client company's people come in by a link that works once. */
@RestController
@RequestMapping("/portal/session")
class PortalSessionController {

    private final ClientsServiceClient clients;
    private final Sessions sessions;
    private final SessionCookie cookie;

    PortalSessionController(ClientsServiceClient clients, Sessions sessions, SessionCookie cookie) {
        this.clients = clients;
        this.sessions = sessions;
        this.cookie = cookie;
    }

    @NotRecorded("clients-service records it")
    @PostMapping
    Mono<View> open(@Valid @RequestBody Link link, ServerWebExchange exchange) {
        return clients.ask("/internal/viewer-sessions", new Secret(link.token()), ViewerSession.class)
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
