package dev.litfass.content.publishing;

import dev.litfass.kernel.KernelSettings;
import dev.litfass.kernel.lease.Poller;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clocks of publishing. */
@Configuration(proxyBeanMethods = false)
class PublishingPollers {

    private static final Duration PLANNING_PAUSE = Duration.ofSeconds(1);

    @Bean
    Poller planningPoller(PlanDeliveries plan, KernelSettings kernel) {
        return Poller.of("planning", PLANNING_PAUSE, 4, plan::claim, plan::plan, kernel.ticks());
    }

    @Bean
    Poller sendingPoller(SendDelivery send, PublishingSettings settings, KernelSettings kernel) {
        return Poller.ofMany("sending", settings.pause(), settings.atOnce(), send::claim, send::work, kernel.ticks());
    }
}
