package dev.litfass.content.schedule;

import dev.litfass.platform.PlatformSettings;
import dev.litfass.platform.lease.Poller;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Claims posts whose slot comes near, and makes their deliveries. */
@Configuration(proxyBeanMethods = false)
class SchedulePollers {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Bean
    Poller planningPoller(PlanDeliveries plan, PlatformSettings platform) {
        return Poller.of("planning", PAUSE, 4, plan::claim, plan::plan, platform.ticks());
    }
}
