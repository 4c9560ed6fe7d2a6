package dev.litfass.clients.notice;

import dev.litfass.platform.PlatformSettings;
import dev.litfass.platform.lease.LeasedQueues;
import dev.litfass.platform.lease.Poller;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.query.Criteria;

/** What tells people by itself. */
@Configuration(proxyBeanMethods = false)
class NoticePollers {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int AT_ONCE = 4;
    private static final int WITH_ONE_LOOK = 32;

    @Bean
    Poller noticePoller(LeasedQueues queues, MakeNotices make, PlatformSettings platform) {
        var queue = queues.of(AlertRecord.class, LEASE);
        return Poller.ofMany(
                "notices",
                Duration.ofSeconds(1),
                AT_ONCE,
                () -> queue.claim(new Criteria(), WITH_ONE_LOOK),
                make::of,
                platform.ticks());
    }

    @Bean
    Poller digestPoller(SendDigests digests, PlatformSettings platform) {
        return Poller.of("digests", Duration.ofSeconds(20), 2, digests::claim, digests::send, platform.ticks());
    }
}
