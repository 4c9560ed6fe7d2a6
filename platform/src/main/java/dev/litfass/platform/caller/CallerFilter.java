package dev.litfass.platform.caller;

import static dev.litfass.contracts.problem.CommonProblem.NOT_SIGNED_IN;

import dev.litfass.contracts.caller.Caller;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Lets a request in only with a valid internal token. Whether the address is one for this caller is decided by
 * {@link GuardedHandlers}, when the route is known.
 */
@Order(CallerFilter.ORDER)
public final class CallerFilter implements WebFilter {

    public static final int ORDER = -100;

    private static final String ATTRIBUTE = Caller.class.getName();

    /**
     * Paths whose caller proves itself otherwise: hooks are signed, the address of a picture cannot be guessed, health is
     * asked on a port of its own.
     */
    private static final Set<String> OPEN = Set.of("hooks", "pictures", "actuator");

    private final CallerTokens tokens;

    public CallerFilter(CallerTokens tokens) {
        this.tokens = tokens;
    }

    /** The caller of this request; every handler behind the filter has one, except the signed hooks. */
    public static Caller callerOf(ServerWebExchange exchange) {
        Caller caller = exchange.getAttribute(ATTRIBUTE);
        if (caller == null) {
            throw NOT_SIGNED_IN.because("sign in first");
        }
        return caller;
    }

    /** True where a partner calls; false for everybody else, and where nobody in particular does. */
    public static boolean isPartner(ServerWebExchange exchange) {
        Caller caller = exchange.getAttribute(ATTRIBUTE);
        return caller != null && caller.kind() == Caller.Kind.PARTNER;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (OPEN.contains(NormalPathFilter.firstSegment(exchange))) {
            return chain.filter(exchange);
        }
        return Mono.defer(() -> {
            exchange.getAttributes().put(ATTRIBUTE, tokens.verify(bearer(exchange)));
            return chain.filter(exchange);
        });
    }

    private static String bearer(ServerWebExchange exchange) {
        var header = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.startsWith("Bearer ")) {
            throw NOT_SIGNED_IN.because("sign in first");
        }
        return header.substring("Bearer ".length());
    }
}
