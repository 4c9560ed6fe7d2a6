package dev.litfass.monitoring;

import dev.litfass.monitoring.inquiry.InquiryId;
import dev.litfass.monitoring.mention.MentionId;
import dev.litfass.monitoring.reaction.DeliveryId;
import dev.litfass.monitoring.reaction.PostId;
import dev.litfass.monitoring.source.SourceId;
import dev.litfass.monitoring.watch.WatchId;
import dev.litfass.platform.id.IdConverters;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The service of what comes back. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class MonitoringApplication {

    public static void main(String[] args) {
        SpringApplication.run(MonitoringApplication.class, args);
    }

    @Bean
    IdConverters idConverters() {
        return IdConverters.of(
                SourceId.class, WatchId.class, MentionId.class, InquiryId.class, PostId.class, DeliveryId.class);
    }
}
