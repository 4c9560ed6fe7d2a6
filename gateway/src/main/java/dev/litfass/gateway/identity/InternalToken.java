package dev.litfass.gateway.identity;

import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR;

import dev.litfass.contracts.caller.Service;
import dev.litfass.platform.caller.CallerTokens;
import dev.litfass.platform.trace.Trace;
import dev.litfass.platform.trace.Traces;
import java.util.Objects;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Takes away what the outside says about itself, when it is known to which service a request goes; the service gets a
 * token made for it and the trace, and nothing else of it.
 */
@Component
class InternalToken implements GlobalFilter, Ordered {

    private final CallerTokens tokens;
    private final Traces traces;

    InternalToken(CallerTokens tokens, Traces traces) {
        this.tokens = tokens;
        this.traces = traces;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 1;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        Route route = exchange.getRequiredAttribute(GATEWAY_ROUTE_ATTR);
        var service = Service.ofApplication(route.getId());
        var caller = IdentityFilter.callerOf(exchange);
        var span = Objects.requireNonNull(Trace.of(exchange));
        var request = exchange.getRequest()
                .mutate()
                .headers(headers -> {
                    headers.remove(HttpHeaders.COOKIE);
                    headers.remove(HttpHeaders.AUTHORIZATION);
                    Traces.HEADERS.forEach(headers::remove);
                    traces.tell(span, headers::set);
                    caller.ifPresent(who -> headers.setBearerAuth(tokens.mint(who, service)));
                })
                .build();
        return chain.filter(exchange.mutate().request(request).build());
    }
}
