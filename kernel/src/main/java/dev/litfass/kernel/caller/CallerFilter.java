package dev.litfass.kernel.caller;

import static dev.litfass.kernel.problem.CommonProblem.FORBIDDEN;
import static dev.litfass.kernel.problem.CommonProblem.NOT_FOUND;
import static dev.litfass.kernel.problem.CommonProblem.NOT_SIGNED_IN;

import dev.litfass.kernel.id.ClientId;
import dev.litfass.kernel.id.Id;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Lets a request in only with a valid internal token, only through the door its kind of caller may use, and only for
 * a client that is the caller's: another client's id is answered as if it did not exist.
 */
@Order(CallerFilter.ORDER)
public final class CallerFilter implements WebFilter {

    public static final int ORDER = -100;

    private static final String ATTRIBUTE = Caller.class.getName();
    private static final Map<String, Caller.Kind> DOORS = Map.of(
            "api", Caller.Kind.STAFF,
            "portal", Caller.Kind.VIEWER,
            "partner", Caller.Kind.PARTNER,
            "internal", Caller.Kind.SERVICE);

    /** Paths whose caller proves itself otherwise: hooks are signed, health is asked on a port of its own. */
    private static final Set<String> OPEN = Set.of("hooks", "actuator");

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

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var segments = exchange.getRequest().getPath().value().split("/");
        var door = segments.length > 1 ? segments[1] : "";
        if (OPEN.contains(door)) {
            return chain.filter(exchange);
        }
        return Mono.defer(() -> {
            var caller = tokens.verify(bearer(exchange));
            requireDoor(caller, DOORS.get(door), exchange);
            requireClient(caller, segments);
            exchange.getAttributes().put(ATTRIBUTE, caller);
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

    private static void requireDoor(Caller caller, Caller.@Nullable Kind door, ServerWebExchange exchange) {
        if (door != caller.kind()) {
            throw NOT_FOUND.because("there is nothing at this address");
        }
        var method = exchange.getRequest().getMethod();
        if (door == Caller.Kind.VIEWER && method != HttpMethod.GET && method != HttpMethod.HEAD) {
            throw FORBIDDEN.because("the portal is read-only");
        }
    }

    private static void requireClient(Caller caller, String[] segments) {
        if (segments.length > 3 && segments[1].equals("api") && segments[2].equals("clients")) {
            if (!Id.FORM.matcher(segments[3]).matches()) {
                throw NOT_FOUND.because("there is nothing at this address");
            }
            caller.requireAccess(new ClientId(segments[3]));
        }
    }
}
