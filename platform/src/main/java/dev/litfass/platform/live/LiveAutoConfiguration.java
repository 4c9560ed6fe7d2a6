package dev.litfass.platform.live;

import dev.litfass.platform.PlatformSettings;
import dev.litfass.platform.lease.Poller;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** The live stream of a service that has collections with changes. */
@AutoConfiguration
@ConditionalOnClass(name = "org.springframework.data.domain.Limit")
@ConditionalOnBean(Changes.class)
public class LiveAutoConfiguration {

    private static final Duration PAUSE = Duration.ofMillis(500);

    @Bean
    LiveFeed liveFeed(List<Changes> collections, Clock clock) {
        return new LiveFeed(collections, clock);
    }

    @Bean
    LiveController liveController(LiveFeed feed) {
        return new LiveController(feed);
    }

    @Bean
    Poller livePoller(LiveFeed feed, PlatformSettings settings) {
        return Poller.chore("live", PAUSE, feed::look, settings.ticks());
    }
}
