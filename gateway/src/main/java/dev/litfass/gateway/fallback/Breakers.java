package dev.litfass.gateway.fallback;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import java.time.Duration;
import org.springframework.cloud.circuitbreaker.resilience4j.ReactiveResilience4JCircuitBreakerFactory;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JConfigBuilder;
import org.springframework.cloud.client.circuitbreaker.Customizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One breaker per service: it opens after half of the last calls failed and tries again after two seconds. */
@Configuration(proxyBeanMethods = false)
class Breakers {

    private static final Duration LIMIT = Duration.ofSeconds(8);

    @Bean
    Customizer<ReactiveResilience4JCircuitBreakerFactory> breakerSettings() {
        return factory -> factory.configureDefault(id -> new Resilience4JConfigBuilder(id)
                .circuitBreakerConfig(CircuitBreakerConfig.custom()
                        .slidingWindowSize(20)
                        .minimumNumberOfCalls(5)
                        .failureRateThreshold(50)
                        .waitDurationInOpenState(Duration.ofSeconds(2))
                        .permittedNumberOfCallsInHalfOpenState(3)
                        .build())
                .timeLimiterConfig(
                        TimeLimiterConfig.custom().timeoutDuration(LIMIT).build())
                .build());
    }
}
