package dev.litfass.content.upload;

import dev.litfass.platform.PlatformSettings;
import dev.litfass.platform.lease.Poller;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What looks through uploaded files. */
@Configuration(proxyBeanMethods = false)
class UploadPollers {

    /** Two at a time: a picture lies in the memory meanwhile. */
    @Bean
    Poller uploadPoller(FinishUpload finish, Uploads uploads, PlatformSettings platform) {
        return Poller.of("uploads", Duration.ofMillis(200), 2, uploads::claim, finish::finish, platform.ticks());
    }
}
