package dev.litfass.monitoring.inquiry;

import dev.litfass.kernel.KernelSettings;
import dev.litfass.kernel.lease.Ticker;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What runs by itself about inquiries. */
@Configuration(proxyBeanMethods = false)
class InquiryTicks {

    @Bean
    Ticker orderTicker(OrderInquiries order, KernelSettings kernel) {
        return Ticker.chore("inquiry-order", Duration.ofMinutes(1), order::once, kernel.ticks());
    }
}
