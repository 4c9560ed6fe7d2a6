package dev.litfass.gateway.limit;

import dev.litfass.platform.caller.NormalPathFilter;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Counts hooks and attempts to sign in by their source. Pages and their assets are not counted: they cost nothing and are
 * the same for everybody; requests with a credential are counted where that is looked at.
 */
@Component
@Order(RateLimitFilter.ORDER)
class RateLimitFilter implements WebFilter {

    /** Before anybody is asked who somebody is. */
    static final int ORDER = -85;

    /** What networks send and fetch by themselves. */
    private static final Set<String> BY_NETWORKS = Set.of("hooks", "pictures");

    private static final Set<String> SESSIONS = Set.of(
            "/session",
            "/session/others",
            "/session/all",
            "/session/link",
            "/session/password",
            "/session/address",
            "/portal/session");

    /** Where links are asked for: what is always answered alike counts always. */
    private static final Set<String> ASKING = Set.of("/session/password-link", "/portal/session/link");

    private final RateLimits limits;

    RateLimitFilter(RateLimits limits) {
        this.limits = limits;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return Mono.defer(() -> {
            if (BY_NETWORKS.contains(NormalPathFilter.firstSegment(exchange))) {
                limits.countHook(exchange);
            }
            if (ASKING.contains(exchange.getRequest().getPath().value())) {
                limits.countStranger(exchange);
            }
            return SESSIONS.contains(exchange.getRequest().getPath().value())
                    ? session(exchange, chain)
                    : chain.filter(exchange);
        });
    }

    /**
     * An attempt to sign in counts where it fails; that many come at once does not help. A session that is asked for
     * and found was no attempt; ending one always succeeds and therefore counts.
     */
    private Mono<Void> session(ServerWebExchange exchange, WebFilterChain chain) {
        limits.countStranger(exchange);
        return chain.filter(exchange).doOnSuccess(done -> {
            var status = exchange.getResponse().getStatusCode();
            var ending = exchange.getRequest().getMethod() == HttpMethod.DELETE;
            if (!ending && status != null && status.is2xxSuccessful()) {
                limits.refundStranger(exchange);
            }
        });
    }
}
