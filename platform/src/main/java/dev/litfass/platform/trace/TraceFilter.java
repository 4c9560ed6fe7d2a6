package dev.litfass.platform.trace;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Puts the trace of a request where everything behind it finds it. Inside the system the caller's trace is gone on with;
 * at the edge ({@code trusting} false) a fresh one is begun, so that nobody outside chooses our log lines.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
public record TraceFilter(Traces traces, boolean trusting) implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        var name = request.getMethod().name();
        var span = trusting ? traces.continued(name, request.getHeaders()) : traces.begun(name);
        Trace.set(exchange, span);
        exchange.getResponse().getHeaders().set(Trace.HEADER, span.context().traceId());
        return chain.filter(exchange).doFinally(signal -> span.end()).contextWrite(Trace.in(span));
    }
}
