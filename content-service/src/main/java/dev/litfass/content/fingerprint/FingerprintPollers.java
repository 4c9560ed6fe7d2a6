package dev.litfass.content.fingerprint;

import dev.litfass.platform.PlatformSettings;
import dev.litfass.platform.lease.Poller;
import dev.litfass.platform.migration.Migration;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks again and again for what other processes keep; what was written before there were fingerprints gets one. */
@Configuration(proxyBeanMethods = false)
class FingerprintPollers {

    @Bean
    Poller fingerprintPoller(FollowFingerprints follow, PlatformSettings platform) {
        return Poller.chore("fingerprints", Duration.ofSeconds(2), follow::go, platform.ticks());
    }

    @Bean
    Migration fingerprintsOfPosts(FingerprintOldPosts old) {
        return new Migration("2026-12-fingerprints", old::all);
    }
}
