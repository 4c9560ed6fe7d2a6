package dev.litfass.content.preview;

import dev.litfass.platform.PlatformSettings;
import dev.litfass.platform.lease.Poller;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What makes previews and takes them away. */
@Configuration(proxyBeanMethods = false)
class PreviewPollers {

    /** A few at a time: a picture lies in the memory meanwhile. */
    @Bean
    Poller previewPoller(KeepPreview keep, Previews previews, PlatformSettings platform) {
        return Poller.of("previews", Duration.ofMillis(200), 8, previews::claim, keep::work, platform.ticks());
    }
}
