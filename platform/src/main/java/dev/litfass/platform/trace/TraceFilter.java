package dev.litfass.platform.trace;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Puts the correlation id of a request where everything behind it finds it. Inside the system the caller's id is
 * kept; at the edge ({@code trusting} false) a fresh one is made, so that nobody outside chooses our log lines.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
public record TraceFilter(boolean trusting) implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var given = exchange.getRequest().getHeaders().getFirst(Trace.HEADER);
        var id = trusting && given != null && Trace.isWellFormed(given) ? given : Trace.fresh();
        exchange.getAttributes().put(Trace.KEY, id);
        exchange.getResponse().getHeaders().set(Trace.HEADER, id);
        return chain.filter(exchange).contextWrite(context -> context.put(Trace.KEY, id));
    }
}
