package dev.litfass.content.calendar;

import dev.litfass.content.delivery.Delivery;
import dev.litfass.content.delivery.DeliveryStatus;
import dev.litfass.content.post.Post;
import dev.litfass.content.post.PostStatus;
import dev.litfass.content.post.ReviewSummary;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a post stands in the eyes of people. It is computed from the post and its deliveries, never stored. */
public enum Stage {
    DRAFT,
    /** A draft again, because somebody said no to it. */
    SENT_BACK,
    IN_REVIEW,
    /** Nobody but the client company has to say yes. */
    WITH_CLIENT,
    /** Agreed on, and without a time that is still to come. */
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
        var round = post.metadata().round();
        return of(
                post.status(),
                ReviewSummary.of(post),
                deliveries.stream()
                        .filter(d -> counts(d.target().round() == round, d.status()))
                        .map(Delivery::status));
    }

    /** True where a delivery says something of its post: it is of the present round, or the public sees it or may. */
    static boolean counts(boolean presentRound, DeliveryStatus status) {
        return presentRound || status == DeliveryStatus.PUBLISHED || status.isInFlight();
    }

    /** @param deliveries the states of those that count */
    static Stage of(PostStatus post, ReviewSummary review, Stream<DeliveryStatus> deliveries) {
        var status = deliveries.collect(Collectors.toCollection(() -> EnumSet.noneOf(DeliveryStatus.class)));
        if (post == PostStatus.SCHEDULED || status.contains(DeliveryStatus.PUBLISHED)) {
            return ofDeliveries(review.held(), status);
        }
        return switch (post) {
            case DRAFT -> review.rejected() ? SENT_BACK : DRAFT;
            case IN_REVIEW -> review.withClient() ? WITH_CLIENT : IN_REVIEW;
            case APPROVED, SCHEDULED -> APPROVED;
            case DISCARDED -> DISCARDED;
        };
    }

    private static Stage ofDeliveries(boolean held, Set<DeliveryStatus> status) {
        if (status.contains(DeliveryStatus.NEEDS_PERSON)) {
            return NEEDS_PERSON;
        }
        if (status.contains(DeliveryStatus.UNKNOWN)) {
            return UNKNOWN;
        }
        if (status.contains(DeliveryStatus.TO_DO)) {
            return TO_DO;
        }
        if (status.contains(DeliveryStatus.HELD) || (held && !status.contains(DeliveryStatus.PUBLISHED))) {
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
            case DRAFT, SENT_BACK -> PostStatus.DRAFT;
            case IN_REVIEW, WITH_CLIENT -> PostStatus.IN_REVIEW;
            case APPROVED -> PostStatus.APPROVED;
            case DISCARDED -> PostStatus.DISCARDED;
            default -> PostStatus.SCHEDULED;
        };
    }
}
