package dev.litfass.content.health;

import dev.litfass.platform.PlatformSettings;
import dev.litfass.platform.lease.Poller;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What keeps the health of channels up to date by itself. */
@Configuration(proxyBeanMethods = false)
class HealthPollers {

    @Bean
    Poller channelListPoller(FollowChannels follow, PlatformSettings platform) {
        return Poller.chore("channel-list", Duration.ofSeconds(30), follow::all, platform.ticks());
    }

    @Bean
    Poller channelOutcomePoller(FollowDeliveries follow, PlatformSettings platform) {
        return Poller.chore("channel-outcomes", Duration.ofSeconds(15), follow::all, platform.ticks());
    }

    @Bean
    Poller channelHealthPoller(ExamineChannel examine, PlatformSettings platform) {
        return Poller.of("channel-health", Duration.ofSeconds(5), 4, examine::claim, examine::work, platform.ticks());
    }
}
