package dev.litfass.gateway.identity;

import static dev.litfass.contracts.problem.CommonProblem.NOT_FOUND;
import static dev.litfass.contracts.problem.CommonProblem.NOT_SIGNED_IN;

import dev.litfass.contracts.approval.ApproverSession;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.problem.Problem;
import dev.litfass.contracts.session.OwnerSession;
import dev.litfass.contracts.session.PartnerKeyFormat;
import dev.litfass.gateway.limit.RateLimits;
import dev.litfass.gateway.session.SessionCookie;
import dev.litfass.gateway.session.Sessions;
import dev.litfass.platform.caller.NormalPathFilter;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Finds out who makes a request: staff and viewers by their cookie, partners by their key, approvers and owners by their
 * link.
 */
@Component
@Order(-80)
class IdentityFilter implements WebFilter {

    private static final String ATTRIBUTE = Caller.class.getName();
    private static final int LONGEST_LINK = 200;
    private static final String BEARER = "Bearer ";
    private static final String CHALLENGE = "Bearer realm=\"Litfass partner API\"";

    private final Sessions sessions;
    private final SessionCookie cookie;
    private final RateLimits limits;

    IdentityFilter(Sessions sessions, SessionCookie cookie, RateLimits limits) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.limits = limits;
    }

    /** The caller of this request, as far as its path needs one. */
    static Optional<Caller> callerOf(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getAttribute(ATTRIBUTE));
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return known(exchange)
                .doOnNext(known -> {
                    limits.countKnown(exchange, known.caller(), known.credential());
                    exchange.getAttributes().put(ATTRIBUTE, known.caller());
                })
                .then(Mono.defer(() -> chain.filter(exchange)));
    }

    /** Who it is, or empty where the path needs nobody. */
    private Mono<Known> known(ServerWebExchange exchange) {
        return switch (NormalPathFilter.firstSegment(exchange)) {
            case "api" -> staff(exchange);
            case "portal" -> isForViewers(exchange) ? viewer(exchange) : Mono.empty();
            case "partner" -> partner(exchange);
            case "approval", "connect" -> isPage(exchange) ? Mono.empty() : byLink(exchange);
            case "internal" -> Mono.error(() -> NOT_FOUND.because("there is nothing at this address"));
            default -> Mono.empty();
        };
    }

    /** Everything of the portal but its page, the session itself and the door where a link is asked for. */
    private static boolean isForViewers(ServerWebExchange exchange) {
        return !Set.of("/portal", "/portal/", "/portal/session", "/portal/session/link")
                .contains(exchange.getRequest().getPath().value());
    }

    private Mono<Known> staff(ServerWebExchange exchange) {
        return Mono.justOrEmpty(cookie.read(exchange, SessionCookie.Kind.STAFF))
                .switchIfEmpty(Mono.error(IdentityFilter::notSignedIn))
                .flatMap(name -> seen(exchange, sessions.hasSeenStaff(name), sessions.staff(name)))
                .map(session -> Known.of(session.caller()));
    }

    private Mono<Known> viewer(ServerWebExchange exchange) {
        ReadOnlyGuard.require(exchange.getRequest().getMethod());
        return Mono.justOrEmpty(cookie.read(exchange, SessionCookie.Kind.VIEWER))
                .switchIfEmpty(Mono.error(IdentityFilter::notSignedIn))
                .flatMap(name -> seen(exchange, sessions.hasSeenViewer(name), sessions.viewer(name)))
                .map(session -> Known.of(session.caller()));
    }

    private static boolean isPage(ServerWebExchange exchange) {
        return Set.of("/approval", "/approval/", "/connect", "/connect/")
                .contains(exchange.getRequest().getPath().value());
    }

    private Mono<Known> byLink(ServerWebExchange exchange) {
        var approves = NormalPathFilter.firstSegment(exchange).equals("approval");
        return Mono.justOrEmpty(bearer(exchange))
                .filter(token -> token.length() <= LONGEST_LINK)
                .switchIfEmpty(Mono.error(() -> NOT_SIGNED_IN.because("open the page by the link that you were sent")))
                .flatMap(token -> approves ? approver(exchange, token) : owner(exchange, token))
                .map(Known::of);
    }

    private Mono<Caller> approver(ServerWebExchange exchange, String token) {
        return seen(exchange, sessions.hasSeenApprover(token), sessions.approver(token))
                .map(ApproverSession::caller);
    }

    private Mono<Caller> owner(ServerWebExchange exchange, String token) {
        return seen(exchange, sessions.hasSeenOwner(token), sessions.owner(token))
                .map(OwnerSession::caller);
    }

    /**
     * Who was known before is nobody's guess, whatever others at the same source are up to. An answer that names nobody
     * is no answer: nothing passes as if its path needed nobody.
     */
    private <T> Mono<T> seen(ServerWebExchange exchange, boolean before, Mono<T> ask) {
        return (before ? ask : limits.guess(exchange, ask)).switchIfEmpty(Mono.error(IdentityFilter::notSignedIn));
    }

    /** A key whose checksum is wrong is refused here, before anything is asked or read. */
    private Mono<Known> partner(ServerWebExchange exchange) {
        return Mono.defer(() -> {
                    var key = bearer(exchange)
                            .orElseThrow(() -> NOT_SIGNED_IN.because(
                                    "send your key in one header, Authorization: Bearer ltf_live_..."));
                    if (!PartnerKeyFormat.isPlausible(key)) {
                        throw GatewayProblem.BAD_API_KEY.because(
                                "this is not one of our keys: it begins with ltf_live_ and its checksum has to be right");
                    }
                    return seen(exchange, sessions.hasSeenPartner(key), sessions.partner(key))
                            .map(card -> new Known(card.caller(), card.keyId()));
                })
                .doOnError(Problem.class, problem -> challenge(exchange, problem));
    }

    /** The key that was sent, if it is one: of two nobody knows which is meant. */
    private static Optional<String> bearer(ServerWebExchange exchange) {
        var headers = exchange.getRequest().getHeaders().getOrEmpty(HttpHeaders.AUTHORIZATION);
        return headers.size() == 1 && headers.get(0).regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.of(headers.get(0).substring(BEARER.length()).strip())
                : Optional.empty();
    }

    /** How a program has to say who it is (RFC 9110, 11.6.1; RFC 6750, 3). */
    private static void challenge(ServerWebExchange exchange, Problem problem) {
        if (problem.status() == HttpStatus.UNAUTHORIZED.value()) {
            var sent = bearer(exchange).isPresent();
            exchange.getResponse()
                    .getHeaders()
                    .set(HttpHeaders.WWW_AUTHENTICATE, sent ? CHALLENGE + ", error=\"invalid_token\"" : CHALLENGE);
        }
    }

    /** A caller, and by which credential of theirs. */
    private record Known(Caller caller, String credential) {
        static Known of(Caller caller) {
            return new Known(caller, caller.id());
        }
    }

    private static Problem notSignedIn() {
        return NOT_SIGNED_IN.because("sign in first");
    }
}
