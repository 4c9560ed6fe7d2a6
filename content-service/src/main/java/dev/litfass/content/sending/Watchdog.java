package dev.litfass.content.sending;

import dev.litfass.content.delivery.Deliveries;
import dev.litfass.platform.PlatformSettings;
import dev.litfass.platform.lease.Poller;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.boot.health.contributor.AbstractReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Limit;
import reactor.core.publisher.Mono;

/**
 * Watches that nothing lies about: the age of the delivery that has been due longest is a metric, and turns health down
 * once it is more than a hiccup. What a worker has is not due before its lease has ended, so this covers what was claimed
 * and never finished as well.
 */
@Configuration(proxyBeanMethods = false)
class Watchdog {

    /** A lease, a look and a busy minute are over by then. */
    static final Duration TOO_OLD = Duration.ofMinutes(2);

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Deliveries deliveries;
    private final Clock clock;
    private volatile Duration oldest = Duration.ZERO;

    Watchdog(Deliveries deliveries, Clock clock, MeterRegistry meters) {
        this.deliveries = deliveries;
        this.clock = clock;
        Gauge.builder("litfass.deliveries.oldest.due", this, dog -> dog.oldest.toMillis() / 1000.0)
                .baseUnit("seconds")
                .description("For how long the delivery that has been due longest has been due")
                .register(meters);
    }

    @Bean
    Poller watchdogPoller(PlatformSettings platform) {
        return Poller.chore("watchdog", PAUSE, this::look, platform.ticks());
    }

    @Bean
    ReactiveHealthIndicator deliveriesHealthIndicator() {
        return new AbstractReactiveHealthIndicator() {
            @Override
            protected Mono<Health> doHealthCheck(Health.Builder builder) {
                var age = oldest;
                var health = age.compareTo(TOO_OLD) > 0 ? builder.down() : builder.up();
                return Mono.just(
                        health.withDetail("oldestDueSeconds", age.toSeconds()).build());
            }
        };
    }

    private Mono<Void> look() {
        return deliveries
                .findByLeaseDueAtLessThanEqualOrderByLeaseDueAt(clock.instant(), Limit.of(1))
                .next()
                .map(delivery -> age(Objects.requireNonNull(delivery.lease().dueAt())))
                .defaultIfEmpty(Duration.ZERO)
                .doOnNext(age -> oldest = age)
                .then();
    }

    private Duration age(Instant dueAt) {
        return Duration.between(dueAt, clock.instant());
    }
}
