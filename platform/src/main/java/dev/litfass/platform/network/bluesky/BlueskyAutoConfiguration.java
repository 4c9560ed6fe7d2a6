package dev.litfass.platform.network.bluesky;

import dev.litfass.platform.DirectoryAutoConfiguration;
import dev.litfass.platform.network.NetworkCalls;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** Sessions of Bluesky, where networks are called. */
@AutoConfiguration(after = DirectoryAutoConfiguration.class)
@ConditionalOnBean(NetworkCalls.class)
public class BlueskyAutoConfiguration {

    @Bean
    BlueskySessions blueskySessions(NetworkCalls calls) {
        return new BlueskySessions(calls);
    }
}
