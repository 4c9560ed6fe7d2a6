package dev.litfass.gateway.fallback;

import dev.litfass.platform.upstream.Guards;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.time.Duration;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One breaker per service: it opens after half of the last calls failed and tries again after two seconds. How long a
 * service may take is measured from the moment when it has the whole request: a slow upload is no slow service.
 */
@Component
class BreakerFilter implements GlobalFilter, Ordered {

    private static final Duration LIMIT = Duration.ofSeconds(8);
    private static final CircuitBreakerConfig SETTINGS = Guards.usual()
            .permittedNumberOfCallsInHalfOpenState(3)
            .ignoreExceptions(CallerGone.class)
            .build();

    private final Guards guards;

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
        var upload = new WatchedUpload(exchange.getRequest());
        return chain.filter(exchange.mutate().request(upload).build())
                .onErrorMap(error -> upload.failed, CallerGone::new)
                .transform(CircuitBreakerOperator.of(guards.breaker(UpstreamErrorFilter.service(exchange), SETTINGS)))
                .onErrorMap(CallerGone.class, CallerGone::getCause);
    }

    @Bean
    static HttpClientCustomizer answersInTime() {
        return http -> http.responseTimeout(LIMIT);
    }

    /** A request whose caller may go away before it is all there; that says nothing about the service. */
    private static final class WatchedUpload extends ServerHttpRequestDecorator {

        private volatile boolean failed;

        WatchedUpload(ServerHttpRequest request) {
            super(request);
        }

        @Override
        public Flux<DataBuffer> getBody() {
            return super.getBody().doOnError(error -> failed = true);
        }
    }

    /** What came of a request that was not all there. */
    private static final class CallerGone extends RuntimeException {

        CallerGone(Throwable cause) {
            super(cause.getMessage(), cause, false, false);
        }
    }
}
