package dev.litfass.gateway.identity;

import static dev.litfass.kernel.problem.CommonProblem.NOT_FOUND;
import static dev.litfass.kernel.problem.CommonProblem.NOT_SIGNED_IN;

import dev.litfass.gateway.session.SessionCookie;
import dev.litfass.gateway.session.Sessions;
import dev.litfass.kernel.caller.Caller;
import dev.litfass.kernel.caller.NormalPathFilter;
import dev.litfass.kernel.problem.Problem;
import dev.litfass.kernel.session.PartnerCard;
import dev.litfass.kernel.session.PartnerKeyFormat;
import dev.litfass.kernel.session.StaffSession;
import dev.litfass.kernel.session.ViewerSession;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Finds out who makes a request: staff and viewers by their cookie, partners by their key.
 */
@Component
@Order(-80)
class IdentityFilter implements WebFilter {

    private static final String ATTRIBUTE = Caller.class.getName();

    private final Sessions sessions;
    private final SessionCookie cookie;

    IdentityFilter(Sessions sessions, SessionCookie cookie) {
        this.sessions = sessions;
        this.cookie = cookie;
    }

    /** The caller of this request, as far as its path needs one. */
    static Optional<Caller> callerOf(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getAttribute(ATTRIBUTE));
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return caller(exchange)
                .doOnNext(caller -> exchange.getAttributes().put(ATTRIBUTE, caller))
                .then(Mono.defer(() -> chain.filter(exchange)));
    }

    /** The caller, or empty where the path needs none. */
    private Mono<Caller> caller(ServerWebExchange exchange) {
        return switch (NormalPathFilter.firstSegment(exchange)) {
            case "api" -> staff(exchange);
            case "portal" -> isForViewers(exchange) ? viewer(exchange) : Mono.empty();
            case "partner" -> partner(exchange);
            case "internal" -> Mono.error(() -> NOT_FOUND.because("there is nothing at this address"));
            default -> Mono.empty();
        };
    }

    /** Everything of the portal but its page and the session itself. */
    private static boolean isForViewers(ServerWebExchange exchange) {
        return !Set.of("/portal", "/portal/", "/portal/session")
                .contains(exchange.getRequest().getPath().value());
    }

    private Mono<Caller> staff(ServerWebExchange exchange) {
        return Mono.justOrEmpty(cookie.read(exchange, SessionCookie.Kind.STAFF))
                .switchIfEmpty(Mono.error(IdentityFilter::notSignedIn))
                .flatMap(sessions::staff)
                .map(StaffSession::caller);
    }

    private Mono<Caller> viewer(ServerWebExchange exchange) {
        ReadOnlyGuard.require(exchange.getRequest().getMethod());
        return Mono.justOrEmpty(cookie.read(exchange, SessionCookie.Kind.VIEWER))
                .switchIfEmpty(Mono.error(IdentityFilter::notSignedIn))
                .flatMap(sessions::viewer)
                .map(ViewerSession::caller);
    }

    /** A key whose checksum is wrong is refused here, before anything is asked or read. */
    private Mono<Caller> partner(ServerWebExchange exchange) {
        return Mono.defer(() -> {
            var header = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
            if (header == null || !header.startsWith("Bearer ")) {
                throw notSignedIn();
            }
            var key = header.substring("Bearer ".length()).strip();
            if (!PartnerKeyFormat.isPlausible(key)) {
                throw GatewayProblem.BAD_API_KEY.because("this is not one of our keys");
            }
            return sessions.partner(key).map(PartnerCard::caller);
        });
    }

    private static Problem notSignedIn() {
        return NOT_SIGNED_IN.because("sign in first");
    }
}
