package dev.litfass.content.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The numbers of publishing.
 *
 * @param lease how long a worker has a delivery without a sign of life; it gives three of them in that time
 * @param sendLimit how long a call to a network may take altogether before it counts as unanswered
 * @param atOnce how many deliveries one process has in its hands, most of them waiting for their moment
 * @param pause between two looks for due deliveries
 */
@ConfigurationProperties("litfass.publishing")
public record PublishingSettings(
        @DefaultValue("10s") Duration lease,
        @DefaultValue("45s") Duration sendLimit,
        @DefaultValue("2000") int atOnce,
        @DefaultValue("50ms") Duration pause) {

    /** So long after it was armed a delivery may still be sent; a worker that stood still for longer leaves it. */
    public static final Duration ARMED_AT_MOST = Duration.ofSeconds(10);

    public PublishingSettings {
        if (sendLimit.plus(ARMED_AT_MOST).compareTo(Delivery.SURELY_ARRIVED) >= 0) {
            throw new IllegalArgumentException("litfass.publishing.send-limit must end before the second look");
        }
    }
}
