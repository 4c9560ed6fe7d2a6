package dev.litfass.monitoring.reaction;

import dev.litfass.platform.PlatformSettings;
import dev.litfass.platform.lease.Poller;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clocks of reactions. */
@Configuration(proxyBeanMethods = false)
class ReactionPollers {

    @Bean
    Poller reactionPoller(ReadReactions read, PlatformSettings platform) {
        return Poller.of("reactions", Duration.ofSeconds(2), 2, read::claim, read::read, platform.ticks());
    }

    @Bean
    Poller reactionSyncPoller(SyncReactions sync, PlatformSettings platform) {
        return Poller.chore("reaction-sync", Duration.ofSeconds(10), sync::once, platform.ticks());
    }
}
