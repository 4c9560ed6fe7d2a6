package dev.litfass.content.calendar;

import dev.litfass.content.delivery.Delivery;
import dev.litfass.content.delivery.DeliveryStatus;
import dev.litfass.content.post.Post;
import dev.litfass.content.post.PostStatus;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Where a post stands in the eyes of people. It is computed from the post and its deliveries, never stored. */
public enum Stage {
    DRAFT,
    IN_REVIEW,
    APPROVED,
    SCHEDULED,
    HELD,
    PUBLISHING,
    PUBLISHED,
    PARTLY,
    FAILED,
    UNKNOWN,
    NEEDS_PERSON,
    TO_DO,
    DISCARDED;

    private static final Set<DeliveryStatus> FAILURES =
            EnumSet.of(DeliveryStatus.REJECTED, DeliveryStatus.EXPIRED, DeliveryStatus.CANCELLED);

    private static final Set<DeliveryStatus> WAITING =
            EnumSet.of(DeliveryStatus.SCHEDULED, DeliveryStatus.LEASED, DeliveryStatus.PREPARED);

    /** @param deliveries all of the post's; those of older rounds do not count unless they are public */
    public static Stage of(Post post, List<Delivery> deliveries) {
        var status = deliveries.stream()
                .filter(d -> d.target().round() == post.metadata().round()
                        || d.status() == DeliveryStatus.PUBLISHED
                        || d.status().isInFlight())
                .map(Delivery::status)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DeliveryStatus.class)));
        if (post.isScheduled() || status.contains(DeliveryStatus.PUBLISHED)) {
            return ofDeliveries(post, status);
        }
        return switch (post.status()) {
            case DRAFT -> DRAFT;
            case IN_REVIEW -> IN_REVIEW;
            case APPROVED, SCHEDULED -> APPROVED;
            case DISCARDED -> DISCARDED;
        };
    }

    private static Stage ofDeliveries(Post post, Set<DeliveryStatus> status) {
        if (status.contains(DeliveryStatus.NEEDS_PERSON)) {
            return NEEDS_PERSON;
        }
        if (status.contains(DeliveryStatus.UNKNOWN)) {
            return UNKNOWN;
        }
        if (status.contains(DeliveryStatus.TO_DO)) {
            return TO_DO;
        }
        if (status.contains(DeliveryStatus.HELD) || (post.isHeld() && !status.contains(DeliveryStatus.PUBLISHED))) {
            return HELD;
        }
        if (status.contains(DeliveryStatus.ARMED) || status.contains(DeliveryStatus.RETRY_WAIT)) {
            return PUBLISHING;
        }
        if (status.stream().anyMatch(WAITING::contains)) {
            return status.contains(DeliveryStatus.PUBLISHED) ? PUBLISHING : SCHEDULED;
        }
        var failed = status.stream().anyMatch(FAILURES::contains);
        if (status.contains(DeliveryStatus.PUBLISHED)) {
            return failed ? PARTLY : PUBLISHED;
        }
        return failed ? FAILED : SCHEDULED;
    }

    /** The editorial state to ask the database for when looking for posts at this stage. */
    public PostStatus status() {
        return switch (this) {
            case DRAFT -> PostStatus.DRAFT;
            case IN_REVIEW -> PostStatus.IN_REVIEW;
            case APPROVED -> PostStatus.APPROVED;
            case DISCARDED -> PostStatus.DISCARDED;
            default -> PostStatus.SCHEDULED;
        };
    }
}
