package dev.litfass.monitoring.reply;

import dev.litfass.kernel.KernelSettings;
import dev.litfass.kernel.lease.Poller;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock of answers. */
@Configuration(proxyBeanMethods = false)
class ReplyTicks {

    @Bean
    Poller replyPoller(FollowReply follow, KernelSettings kernel) {
        return Poller.of("replies", Duration.ofMillis(300), 4, follow::claim, follow::follow, kernel.ticks());
    }
}
