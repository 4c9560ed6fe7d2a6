package dev.litfass.monitoring.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The numbers of intake.
 *
 * @param channelPause between two looks at a channel's notifications
 * @param feedPause between two looks at a feed
 * @param historyAfter what was said longer ago than this when we hear of it is history: it opens no inquiry
 * @param atOnce how many sources one process reads at a time
 */
@ConfigurationProperties("litfass.intake")
record IntakeSettings(
        @DefaultValue("20s") Duration channelPause,
        @DefaultValue("60s") Duration feedPause,
        @DefaultValue("4") int atOnce,
        @DefaultValue("30d") Duration historyAfter) {}
