package dev.litfass.monitoring.inquiry;

import dev.litfass.platform.migration.Migration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How stored inquiries came to be what they are. */
@Configuration(proxyBeanMethods = false)
class InquiryMigrations {

    @Bean
    Migration inquiryUrgency(OrderInquiries order) {
        return new Migration("2026-11-inquiry-urgency", order::all);
    }

    @Bean
    Migration inquiryWarnings(ScheduleWarnings schedule) {
        return new Migration("2026-11-inquiry-warnings", schedule::all);
    }
}
