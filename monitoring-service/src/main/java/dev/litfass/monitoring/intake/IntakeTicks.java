package dev.litfass.monitoring.intake;

import dev.litfass.kernel.KernelSettings;
import dev.litfass.kernel.lease.Ticker;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clocks of intake. */
@Configuration(proxyBeanMethods = false)
class IntakeTicks {

    @Bean
    Ticker pollTicker(PollSource poll, IntakeSettings settings, KernelSettings kernel) {
        return Ticker.of("polling", Duration.ofSeconds(1), settings.atOnce(), poll::claim, poll::poll, kernel.ticks())
                .within(PollSource.LONGEST_POLL);
    }

    @Bean
    Ticker syncTicker(SyncSources sync, KernelSettings kernel) {
        return Ticker.chore("source-sync", Duration.ofSeconds(5), sync::once, kernel.ticks());
    }
}
