package dev.litfass.monitoring.intake;

import dev.litfass.platform.PlatformSettings;
import dev.litfass.platform.lease.Poller;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clocks of intake. */
@Configuration(proxyBeanMethods = false)
class IntakePollers {

    @Bean
    Poller pollPoller(PollSource poll, IntakeSettings settings, PlatformSettings platform) {
        return Poller.of("polling", Duration.ofSeconds(1), settings.atOnce(), poll::claim, poll::poll, platform.ticks())
                .within(PollSource.LONGEST_POLL);
    }

    @Bean
    Poller syncPoller(SyncSources sync, PlatformSettings platform) {
        return Poller.chore("source-sync", Duration.ofSeconds(5), sync::once, platform.ticks());
    }
}
