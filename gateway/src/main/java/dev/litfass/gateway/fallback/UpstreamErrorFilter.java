package dev.litfass.gateway.fallback;

import static dev.litfass.contracts.problem.CommonProblem.UPSTREAM_SLOW;
import static dev.litfass.contracts.problem.CommonProblem.UPSTREAM_UNAVAILABLE;

import dev.litfass.contracts.problem.Problem;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.netty.handler.timeout.ReadTimeoutException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Says which part of Litfass is missing when a service does not answer, or its breaker is open; the others go on. */
@Component
class UpstreamErrorFilter implements GlobalFilter, Ordered {

    private static final Duration TRY_AGAIN = Duration.ofSeconds(2);

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return chain.filter(exchange).onErrorMap(error -> named(error, exchange));
    }

    private static Throwable named(Throwable error, ServerWebExchange exchange) {
        var status =
                error instanceof ResponseStatusException e ? e.getStatusCode().value() : 0;
        if (error instanceof TimeoutException || error instanceof ReadTimeoutException || status == 504) {
            return missing(UPSTREAM_SLOW.because("the part %s answers too slowly", service(exchange)), exchange);
        }
        if (error instanceof IOException || error instanceof CallNotPermittedException || status == 503) {
            return missing(UPSTREAM_UNAVAILABLE.because("the part %s does not answer", service(exchange)), exchange);
        }
        return error;
    }

    private static Problem missing(Problem problem, ServerWebExchange exchange) {
        return problem.with("service", service(exchange)).retryAfter(TRY_AGAIN);
    }

    /** Routes bear the names of the services. */
    static String service(ServerWebExchange exchange) {
        Route route = exchange.getAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
        return route == null ? "unknown" : route.getId();
    }
}
