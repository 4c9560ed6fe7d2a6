package dev.litfass.content.publishing;

import dev.litfass.platform.PlatformSettings;
import dev.litfass.platform.lease.Poller;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clocks of publishing. */
@Configuration(proxyBeanMethods = false)
class PublishingPollers {

    private static final Duration PLANNING_PAUSE = Duration.ofSeconds(1);

    @Bean
    Poller planningPoller(PlanDeliveries plan, PlatformSettings platform) {
        return Poller.of("planning", PLANNING_PAUSE, 4, plan::claim, plan::plan, platform.ticks());
    }

    @Bean
    Poller sendingPoller(SendDelivery send, PublishingSettings settings, PlatformSettings platform) {
        return Poller.ofMany("sending", settings.pause(), settings.atOnce(), send::claim, send::work, platform.ticks());
    }
}
