package dev.litfass.monitoring.inquiry;

import dev.litfass.platform.PlatformSettings;
import dev.litfass.platform.lease.Poller;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks again and again for inquiries that wait too long, and for those that were put off long enough. */
@Configuration(proxyBeanMethods = false)
class InquiryPollers {

    @Bean
    Poller warningPoller(WarnInTime warn, PlatformSettings platform) {
        return Poller.chore("warnings", Duration.ofMinutes(1), warn::all, platform.ticks());
    }

    @Bean
    Poller snoozePoller(WakeInquiries wake, PlatformSettings platform) {
        return Poller.chore("snoozes", Duration.ofSeconds(20), wake::all, platform.ticks());
    }
}
