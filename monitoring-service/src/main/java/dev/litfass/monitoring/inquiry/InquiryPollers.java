package dev.litfass.monitoring.inquiry;

import dev.litfass.platform.PlatformSettings;
import dev.litfass.platform.lease.Poller;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What runs by itself about inquiries. */
@Configuration(proxyBeanMethods = false)
class InquiryPollers {

    @Bean
    Poller orderPoller(OrderInquiries order, PlatformSettings platform) {
        return Poller.chore("inquiry-order", Duration.ofMinutes(1), order::once, platform.ticks());
    }
}
