package dev.litfass.gateway.limit;

import dev.litfass.kernel.caller.NormalPathFilter;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Counts requests by their source before it is known who makes them. Pages and their assets are not counted: they cost
 * nothing and are the same for everybody.
 */
@Component
@Order(RateLimitFilter.ORDER)
class RateLimitFilter implements WebFilter {

    /** Before anybody is asked who somebody is. */
    static final int ORDER = -85;

    private final RateLimits limits;

    RateLimitFilter(RateLimits limits) {
        this.limits = limits;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return Mono.defer(() -> {
            switch (NormalPathFilter.firstSegment(exchange)) {
                case "hooks" -> limits.countHook(exchange);
                case "api", "partner" -> limits.countStranger(exchange);
                case "session" -> {
                    return session(exchange, chain);
                }
                case "portal" -> {
                    return portal(exchange, chain);
                }
                default -> {
                    return chain.filter(exchange);
                }
            }
            return chain.filter(exchange);
        });
    }

    private Mono<Void> portal(ServerWebExchange exchange, WebFilterChain chain) {
        return switch (exchange.getRequest().getPath().value()) {
            case "/portal", "/portal/" -> chain.filter(exchange);
            case "/portal/session" -> session(exchange, chain);
            default -> {
                limits.countStranger(exchange);
                yield chain.filter(exchange);
            }
        };
    }

    /** An attempt to sign in counts where it fails; that many come at once does not help. */
    private Mono<Void> session(ServerWebExchange exchange, WebFilterChain chain) {
        limits.countStranger(exchange);
        return chain.filter(exchange).doOnSuccess(done -> {
            var status = exchange.getResponse().getStatusCode();
            if (status != null && status.is2xxSuccessful()) {
                limits.refundStranger(exchange);
            }
        });
    }
}
