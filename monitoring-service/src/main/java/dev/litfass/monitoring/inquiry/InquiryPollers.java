package dev.litfass.monitoring.inquiry;

import dev.litfass.kernel.KernelSettings;
import dev.litfass.kernel.lease.Poller;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What runs by itself about inquiries. */
@Configuration(proxyBeanMethods = false)
class InquiryPollers {

    @Bean
    Poller orderPoller(OrderInquiries order, KernelSettings kernel) {
        return Poller.chore("inquiry-order", Duration.ofMinutes(1), order::once, kernel.ticks());
    }
}
