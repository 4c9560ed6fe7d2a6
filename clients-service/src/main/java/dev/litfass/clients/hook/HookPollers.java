package dev.litfass.clients.hook;

import dev.litfass.platform.PlatformSettings;
import dev.litfass.platform.lease.Poller;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What calls hooks by itself. */
@Configuration(proxyBeanMethods = false)
class HookPollers {

    @Bean
    Poller hookPoller(SendHookDelivery send, PlatformSettings platform) {
        return Poller.of("hooks", Duration.ofSeconds(1), Hook.MOST, send::claim, send::send, platform.ticks());
    }
}
