package dev.litfass.content.spending;

import dev.litfass.platform.PlatformSettings;
import dev.litfass.platform.lease.Poller;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks again and again whether there is budget for what was kept back. */
@Configuration(proxyBeanMethods = false)
class SpendingPollers {

    @Bean
    Poller budgetPoller(ReleaseHeld release, PlatformSettings platform) {
        return Poller.chore("budget", Duration.ofSeconds(30), release::all, platform.ticks());
    }
}
