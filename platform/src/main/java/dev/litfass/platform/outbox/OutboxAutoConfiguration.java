package dev.litfass.platform.outbox;

import dev.litfass.platform.DirectoryAutoConfiguration;
import dev.litfass.platform.PlatformSettings;
import dev.litfass.platform.lease.Poller;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoReactiveAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/** The telling of alerts, in services that know who hears them. */
@AutoConfiguration(after = {DirectoryAutoConfiguration.class, DataMongoReactiveAutoConfiguration.class})
@ConditionalOnBean(AlertReceiver.class)
public class OutboxAutoConfiguration {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Bean
    TellAlerts tellAlerts(
            ReactiveMongoTemplate mongo, MongoMappingContext documents, AlertReceiver receiver, Clock clock) {
        return new TellAlerts(mongo, documents, receiver, clock);
    }

    @Bean
    Poller alertPoller(TellAlerts alerts, PlatformSettings settings) {
        return Poller.chore("alerts", PAUSE, alerts::all, settings.ticks());
    }
}
