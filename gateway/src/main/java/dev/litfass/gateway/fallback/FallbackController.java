package dev.litfass.gateway.fallback;

import static dev.litfass.kernel.problem.CommonProblem.NOT_FOUND;
import static dev.litfass.kernel.problem.CommonProblem.UPSTREAM_SLOW;
import static dev.litfass.kernel.problem.CommonProblem.UPSTREAM_UNAVAILABLE;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Says which part of Litfass is missing; the others go on. Reached by the breakers' forward, not from outside. */
@RestController
class FallbackController {

    private static final Set<String> SERVICES = Set.of("clients", "content", "monitoring");

    @RequestMapping("/fallback/{service}")
    Mono<Void> missing(@PathVariable String service, ServerWebExchange exchange) {
        Throwable cause = exchange.getAttribute(ServerWebExchangeUtils.CIRCUITBREAKER_EXECUTION_EXCEPTION_ATTR);
        if (cause == null || !SERVICES.contains(service)) {
            throw NOT_FOUND.because("there is nothing at this address");
        }
        var kind = cause instanceof TimeoutException ? UPSTREAM_SLOW : UPSTREAM_UNAVAILABLE;
        return Mono.error(() -> kind.because("the part %s does not answer", service)
                .with("service", service)
                .retryAfter(Duration.ofSeconds(2)));
    }
}
