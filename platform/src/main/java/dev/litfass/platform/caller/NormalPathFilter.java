package dev.litfass.platform.caller;

import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;

import org.springframework.core.annotation.Order;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Lets only paths in their normal form pass, so that filters, routing and the services behind read the same in them:
 * segments of {@code A-Z a-z 0-9 - . _ ~}, none of them empty, {@code .} or {@code ..}. Nothing of ours has an address
 * that needs an escape ({@code %}) or a parameter ({@code ;}), and what else such a spelling may mean to some server on
 * the way is never asked.
 */
@Order(NormalPathFilter.ORDER)
public final class NormalPathFilter implements WebFilter {

    /** Before whatever decides on a path. */
    public static final int ORDER = -110;

    private static final int LONGEST = 1_000;
    private static final String PUNCTUATION = "-._~";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!isNormal(exchange.getRequest().getPath().value())) {
            return Mono.error(() -> INVALID_REQUEST.because("the path is not in its normal form"));
        }
        return chain.filter(exchange);
    }

    /** The first segment of a path, without slashes; empty for the root. */
    public static String firstSegment(ServerWebExchange exchange) {
        var path = exchange.getRequest().getPath().value();
        var end = path.indexOf('/', 1);
        return path.isEmpty() ? "" : path.substring(1, end < 0 ? path.length() : end);
    }

    static boolean isNormal(String path) {
        if (path.length() > LONGEST || !path.startsWith("/")) {
            return false;
        }
        var begin = 1;
        for (int i = 1; i < path.length(); i++) {
            var c = path.charAt(i);
            if (c == '/') {
                if (!isSegment(path.substring(begin, i))) {
                    return false;
                }
                begin = i + 1;
            } else if (!isPlain(c)) {
                return false;
            }
        }
        return begin == path.length() || isSegment(path.substring(begin));
    }

    private static boolean isSegment(String segment) {
        return !segment.isEmpty() && !segment.equals(".") && !segment.equals("..");
    }

    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || PUNCTUATION.indexOf(c) >= 0;
    }
}
