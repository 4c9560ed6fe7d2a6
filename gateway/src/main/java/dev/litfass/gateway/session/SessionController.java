package dev.litfass.gateway.session;

import static dev.litfass.contracts.problem.CommonProblem.NOT_SIGNED_IN;

import dev.litfass.contracts.caller.Permission;
import dev.litfass.contracts.caller.Role;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.id.StaffId;
import dev.litfass.contracts.session.SignIn;
import dev.litfass.contracts.session.SignInRequest;
import dev.litfass.contracts.session.StaffSession;
import dev.litfass.gateway.limit.SourceAddress;
import dev.litfass.platform.PlatformSettings;
import dev.litfass.platform.audit.NotRecorded;
import jakarta.validation.Valid;
import java.time.ZoneId;
import java.util.Set;
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

/** Staff come in, ask who they are, and go out. */
@RestController
@RequestMapping("/session")
class SessionController {

    private final ClientsServiceClient clients;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final SourceAddress source;
    private final PlatformSettings platform;

    SessionController(
            ClientsServiceClient clients,
            Sessions sessions,
            SessionCookie cookie,
            SourceAddress source,
            PlatformSettings platform) {
        this.clients = clients;
        this.sessions = sessions;
        this.cookie = cookie;
        this.source = source;
        this.platform = platform;
    }

    @NotRecorded("clients-service records it")
    @PostMapping
    Mono<View> open(@Valid @RequestBody SignIn signIn, ServerWebExchange exchange) {
        var request = new SignInRequest(
                signIn.email(),
                signIn.password(),
                source.of(exchange.getRequest()),
                cookie.read(exchange, SessionCookie.Kind.DEVICE).orElse(null));
        return clients.ask("/internal/staff-sessions", request, StaffSession.class)
                .map(session -> {
                    cookie.write(exchange, session);
                    return View.of(session, platform.desk());
                });
    }

    @GetMapping
    Mono<View> read(ServerWebExchange exchange) {
        return named(exchange).flatMap(sessions::staffAnew).map(session -> View.of(session, platform.desk()));
    }

    @NotRecorded("clients-service records it")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> end(ServerWebExchange exchange) {
        var name = cookie.read(exchange, SessionCookie.Kind.STAFF);
        cookie.clear(exchange, SessionCookie.Kind.STAFF);
        return Mono.justOrEmpty(name).flatMap(sessions::endStaff);
    }

    /** Signs out everywhere but here. */
    @NotRecorded("clients-service records it")
    @DeleteMapping("/others")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> endOthers(ServerWebExchange exchange) {
        return named(exchange).flatMap(sessions::endOtherStaff);
    }

    /** Signs out everywhere, here too. */
    @NotRecorded("clients-service records it")
    @DeleteMapping("/all")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> endAll(ServerWebExchange exchange) {
        return named(exchange).flatMap(sessions::endAllStaff).doOnSuccess(done -> {
            cookie.clear(exchange, SessionCookie.Kind.STAFF);
            cookie.clear(exchange, SessionCookie.Kind.DEVICE);
        });
    }

    private Mono<String> named(ServerWebExchange exchange) {
        return Mono.justOrEmpty(cookie.read(exchange, SessionCookie.Kind.STAFF))
                .switchIfEmpty(Mono.error(() -> NOT_SIGNED_IN.because("sign in first")));
    }

    /** What the page may know of the person in front of it. */
    record View(
            StaffId staffId,
            String name,
            String email,
            Role role,
            Set<Permission> permissions,
            String language,
            ZoneId zone,
            boolean allClients,
            Set<ClientId> clientIds,
            boolean demo) {

        static View of(StaffSession session, boolean demo) {
            var person = session.person();
            return new View(
                    person.id(),
                    person.name(),
                    person.email(),
                    session.role(),
                    session.role().permissions(),
                    person.language(),
                    person.zone(),
                    session.allClients(),
                    session.clientIds(),
                    demo);
        }
    }
}
