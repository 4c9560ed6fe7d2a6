package dev.litfass.gateway.fallback;

import static io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowSynchronizationStrategy.LOCK_FREE;

import dev.litfass.platform.upstream.Guards;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * One breaker per service: it opens after half of the last calls failed and tries again after two seconds. How long a
 * service may take is measured from the moment when it has the whole request: a slow upload is no slow service.
 */
@Component
class BreakerFilter implements GlobalFilter, Ordered {

    private static final Duration LIMIT = Duration.ofSeconds(8);
    private static final CircuitBreakerConfig SETTINGS = CircuitBreakerConfig.custom()
            .slidingWindowSize(20)
            .slidingWindowSynchronizationStrategy(LOCK_FREE)
            .minimumNumberOfCalls(5)
            .failureRateThreshold(50)
            .waitDurationInOpenState(Duration.ofSeconds(2))
            .permittedNumberOfCallsInHalfOpenState(3)
            .build();

    private final Guards guards;
    private final Map<String, CircuitBreakerOperator<Void>> breakers = new ConcurrentHashMap<>();

    BreakerFilter(Guards guards) {
        this.guards = guards;
    }

    /** After the answer is written on the way back: a reader who is slow is no slow service. */
    @Override
    public int getOrder() {
        return 1;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return chain.filter(exchange)
                .transform(breakers.computeIfAbsent(UpstreamErrorFilter.service(exchange), this::breaker));
    }

    private CircuitBreakerOperator<Void> breaker(String service) {
        return CircuitBreakerOperator.of(guards.breaker(service, SETTINGS));
    }

    @Bean
    static HttpClientCustomizer answersInTime() {
        return http -> http.responseTimeout(LIMIT);
    }
}
