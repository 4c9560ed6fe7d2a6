package dev.litfass.gateway.fallback;

import static io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowSynchronizationStrategy.LOCK_FREE;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import org.springframework.cloud.circuitbreaker.resilience4j.ReactiveResilience4JCircuitBreakerFactory;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JConfigBuilder;
import org.springframework.cloud.client.circuitbreaker.Customizer;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * One breaker per service: it opens after half of the last calls failed and tries again after two seconds. How long a
 * service may take is measured from the moment when it has the whole request: a slow upload is no slow service.
 */
@Configuration(proxyBeanMethods = false)
class Breakers {

    private static final Duration LIMIT = Duration.ofSeconds(8);

    @Bean
    Customizer<ReactiveResilience4JCircuitBreakerFactory> breakerSettings() {
        return factory -> factory.configureDefault(id -> new Resilience4JConfigBuilder(id)
                .circuitBreakerConfig(CircuitBreakerConfig.custom()
                        .slidingWindowSize(20)
                        .slidingWindowSynchronizationStrategy(LOCK_FREE)
                        .minimumNumberOfCalls(5)
                        .failureRateThreshold(50)
                        .waitDurationInOpenState(Duration.ofSeconds(2))
                        .permittedNumberOfCallsInHalfOpenState(3)
                        .build())
                .build());
    }

    @Bean
    HttpClientCustomizer answersInTime() {
        return http -> http.responseTimeout(LIMIT);
    }
}
