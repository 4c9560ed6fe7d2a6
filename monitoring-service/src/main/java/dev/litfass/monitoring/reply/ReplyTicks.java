package dev.litfass.monitoring.reply;

import dev.litfass.platform.PlatformSettings;
import dev.litfass.platform.lease.Poller;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock of answers. */
@Configuration(proxyBeanMethods = false)
class ReplyTicks {

    @Bean
    Poller replyPoller(FollowReply follow, PlatformSettings platform) {
        return Poller.of("replies", Duration.ofMillis(300), 4, follow::claim, follow::follow, platform.ticks());
    }
}
