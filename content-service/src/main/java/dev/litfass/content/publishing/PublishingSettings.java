package dev.litfass.content.publishing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The numbers of publishing.
 *
 * @param lease how long a worker has a delivery without a sign of life; longer than {@code sendLimit}
 * @param sendLimit how long a call to a network may take altogether before it counts as unanswered
 * @param atOnce how many deliveries one process works on at a time
 * @param pause between two looks for due deliveries
 */
@ConfigurationProperties("litfass.publishing")
record PublishingSettings(
        @DefaultValue("60s") Duration lease,
        @DefaultValue("45s") Duration sendLimit,
        @DefaultValue("16") int atOnce,
        @DefaultValue("250ms") Duration pause) {

    PublishingSettings {
        if (sendLimit.compareTo(lease) >= 0) {
            throw new IllegalArgumentException("litfass.publishing.lease must be longer than send-limit");
        }
    }
}
