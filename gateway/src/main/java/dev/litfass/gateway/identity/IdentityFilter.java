package dev.litfass.gateway.identity;

import static dev.litfass.kernel.problem.CommonProblem.NOT_FOUND;
import static dev.litfass.kernel.problem.CommonProblem.NOT_SIGNED_IN;

import dev.litfass.gateway.session.SessionCookie;
import dev.litfass.gateway.session.Sessions;
import dev.litfass.kernel.caller.Caller;
import dev.litfass.kernel.caller.CallerTokens;
import dev.litfass.kernel.problem.Problem;
import dev.litfass.kernel.session.PartnerCard;
import dev.litfass.kernel.session.PartnerKeyFormat;
import dev.litfass.kernel.session.StaffSession;
import dev.litfass.kernel.session.ViewerSession;
import dev.litfass.kernel.trace.Trace;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Finds out who makes a request: staff and viewers by their cookie, partners by their key. What the outside says about
 * itself is taken away; the services get the internal token and the correlation id, and nothing else of it.
 */
@Component
@Order(-80)
class IdentityFilter implements WebFilter {

    private final Sessions sessions;
    private final SessionCookie cookie;
    private final CallerTokens tokens;

    IdentityFilter(Sessions sessions, SessionCookie cookie, CallerTokens tokens) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.tokens = tokens;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var path = exchange.getRequest().getPath().value();
        if (path.startsWith("/internal")) {
            return Mono.error(() -> NOT_FOUND.because("there is nothing at this address"));
        }
        if (path.startsWith("/hooks/")) {
            return chain.filter(as(exchange, null));
        }
        return caller(path, exchange)
                .map(caller -> as(exchange, caller))
                .defaultIfEmpty(exchange)
                .flatMap(chain::filter);
    }

    /** The caller, or empty where the path needs none. */
    private Mono<Caller> caller(String path, ServerWebExchange exchange) {
        if (path.startsWith("/api/")) {
            return staff(exchange);
        }
        if (path.startsWith("/portal/") && !path.equals("/portal/session")) {
            return Mono.defer(() -> {
                ReadOnlyGuard.require(exchange.getRequest().getMethod());
                return viewer(exchange);
            });
        }
        return path.startsWith("/partner/") ? partner(exchange) : Mono.empty();
    }

    private Mono<Caller> staff(ServerWebExchange exchange) {
        return Mono.justOrEmpty(cookie.read(exchange, SessionCookie.Kind.STAFF))
                .switchIfEmpty(Mono.error(IdentityFilter::notSignedIn))
                .flatMap(sessions::staff)
                .map(StaffSession::caller);
    }

    private Mono<Caller> viewer(ServerWebExchange exchange) {
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

    private ServerWebExchange as(ServerWebExchange exchange, @Nullable Caller caller) {
        var request = exchange.getRequest()
                .mutate()
                .headers(headers -> {
                    headers.remove(HttpHeaders.COOKIE);
                    headers.remove(HttpHeaders.AUTHORIZATION);
                    headers.set(Trace.HEADER, Trace.of(exchange));
                    if (caller != null) {
                        headers.setBearerAuth(tokens.mint(caller));
                    }
                })
                .build();
        return exchange.mutate().request(request).build();
    }

    private static Problem notSignedIn() {
        return NOT_SIGNED_IN.because("sign in first");
    }
}
