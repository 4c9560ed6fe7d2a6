package dev.litfass.clients.hook;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How receivers of web hooks are called.
 *
 * @param limit the longest that one try takes, from the name to the answer; a test waits for it at the gateway, which waits eight
 *     seconds
 */
@ConfigurationProperties("litfass.hooks")
record HookSettings(@DefaultValue("5s") Duration limit) {

    HookSettings {
        if (limit.isNegative() || limit.isZero() || limit.compareTo(Duration.ofSeconds(30)) > 0) {
            throw new IllegalArgumentException("litfass.hooks.limit is more than nothing and at most 30s");
        }
    }
}
