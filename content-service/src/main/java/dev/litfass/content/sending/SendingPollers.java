package dev.litfass.content.sending;

import dev.litfass.content.delivery.PublishingSettings;
import dev.litfass.platform.PlatformSettings;
import dev.litfass.platform.lease.Poller;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Claims and sends what is due. */
@Configuration(proxyBeanMethods = false)
class SendingPollers {

    @Bean
    Poller sendingPoller(SendDelivery send, PublishingSettings settings, PlatformSettings platform) {
        return Poller.ofMany("sending", settings.pause(), settings.atOnce(), send::claim, send::work, platform.ticks());
    }
}
