package dev.litfass.content.connection;

import dev.litfass.platform.PlatformSettings;
import dev.litfass.platform.lease.Poller;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What keeps accounts connected by itself. */
@Configuration(proxyBeanMethods = false)
class ConnectionPollers {

    @Bean
    Poller grantPoller(KeepGrants keep, PlatformSettings platform) {
        return Poller.ofMany("grants", Duration.ofSeconds(2), 4, keep::claim, keep::renew, platform.ticks());
    }
}
