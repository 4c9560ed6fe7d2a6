package dev.litfass.platform.upstream;

import static io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowSynchronizationStrategy.LOCK_FREE;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;

/** The breakers and bulkheads of this process, by name. Each of them is measured ({@code resilience4j.*}). */
public final class Guards implements MeterBinder {

    private final CircuitBreakerRegistry breakers = CircuitBreakerRegistry.ofDefaults();
    private final BulkheadRegistry bulkheads = BulkheadRegistry.ofDefaults();

    /** Opens after half of the last twenty calls failed, and tries again after two seconds. */
    public static CircuitBreakerConfig.Builder usual() {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(20)
                .slidingWindowSynchronizationStrategy(LOCK_FREE)
                .minimumNumberOfCalls(5)
                .failureRateThreshold(50)
                .waitDurationInOpenState(Duration.ofSeconds(2));
    }

    public CircuitBreaker breaker(String name, CircuitBreakerConfig config) {
        return breakers.circuitBreaker(name, config);
    }

    public Bulkhead bulkhead(String name, BulkheadConfig config) {
        return bulkheads.bulkhead(name, config);
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
        TaggedBulkheadMetrics.ofBulkheadRegistry(bulkheads).bindTo(meters);
    }
}
