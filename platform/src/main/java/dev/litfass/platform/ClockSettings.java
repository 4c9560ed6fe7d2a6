package dev.litfass.platform;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the machine's clock is read.
 *
 * @param offset makes the clock wrong by so much, to try out that nothing depends on it; never set it otherwise
 */
@ConfigurationProperties("litfass.clock")
record ClockSettings(@DefaultValue("0s") Duration offset) {

    Clock machine() {
        if (!offset.isZero()) {
            LoggerFactory.getLogger(ClockSettings.class)
                    .atWarn()
                    .log("The clock is wrong by {} ms on purpose (litfass.clock.offset)", offset.toMillis());
        }
        return Clock.offset(Clock.systemUTC(), offset);
    }
}
