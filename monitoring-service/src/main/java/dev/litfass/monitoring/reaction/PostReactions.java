package dev.litfass.monitoring.reaction;

import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.network.Network;
import dev.litfass.contracts.published.PublishedDelivery;
import dev.litfass.platform.lease.Lease;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/** How many people reacted to one delivery, and when that is asked next: often while it is young, never after thirty days. */
@Document("postReactions")
@CompoundIndex(name = "due", def = "{'lease.dueAt': 1}")
@CompoundIndex(name = "channel_due", def = "{clientId: 1, 'there.channelId': 1, 'lease.dueAt': 1}")
@CompoundIndex(name = "client_post", def = "{clientId: 1, postId: 1}")
record PostReactions(@Id DeliveryId id, ClientId clientId, PostId postId, There there, Reading reading, Lease lease) {

    /** What is older is not asked for. */
    static final Duration OLDEST = Duration.ofDays(30);

    private static final Duration FIRST_PAUSE_AFTER_FAILURE = Duration.ofMinutes(5);
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

    /** A server may not know yet what was published a moment ago: only after that is what is missing gone. */
    private static final Duration SURELY_ARRIVED = Duration.ofHours(1);

    /**
     * Where it is public.
     *
     * @param remoteId the network's id of it
     */
    record There(Network network, ChannelId channelId, String remoteId, Instant publishedAt) {}

    /**
     * What was read so far.
     *
     * @param counts null while it was never read
     * @param readAt when these were the counts
     * @param failures how often reading failed in a row
     * @param goneAt when it was no longer there; null while it is
     */
    record Reading(
            @Nullable Reactions counts,
            @Nullable Instant readAt,
            int failures,
            @Nullable Instant goneAt) {

        static final Reading NEVER = new Reading(null, null, 0, null);
    }

    /** Of what was heard just now; due at once. */
    static PostReactions heard(PublishedDelivery delivery, Instant now) {
        var there = new There(
                delivery.network(),
                delivery.channelId(),
                Objects.requireNonNull(delivery.remoteId()),
                delivery.publishedAt());
        return new PostReactions(
                new DeliveryId(delivery.deliveryId()),
                delivery.clientId(),
                new PostId(delivery.postId()),
                there,
                Reading.NEVER,
                Lease.due(now));
    }

    /** After what its network said; what it said nothing about has failed. */
    PostReactions after(ReactionAnswer answer, Instant now) {
        var counts = answer.counts().get(there.remoteId());
        if (counts != null) {
            return with(new Reading(counts, now, 0, null), again(pause(now), now));
        }
        if (answer.gone().contains(there.remoteId()) && mayBeGone(now)) {
            return with(new Reading(reading.counts(), reading.readAt(), 0, now), lease.over());
        }
        return failed(now);
    }

    /** Could not be read; the pause doubles with every failure, up to a day. */
    private PostReactions failed(Instant now) {
        var pause = FIRST_PAUSE_AFTER_FAILURE.multipliedBy(1L << Math.min(9, reading.failures()));
        var so = new Reading(reading.counts(), reading.readAt(), reading.failures() + 1, null);
        return with(so, again(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE, now));
    }

    private boolean mayBeGone(Instant now) {
        return reading.readAt() != null || now.isAfter(there.publishedAt().plus(SURELY_ARRIVED));
    }

    /** Hourly on the first day, daily in the first week, then each third day. */
    private Duration pause(Instant now) {
        var age = Duration.between(there.publishedAt(), now);
        if (age.compareTo(Duration.ofDays(1)) < 0) {
            return Duration.ofHours(1);
        }
        return age.compareTo(Duration.ofDays(7)) < 0 ? Duration.ofDays(1) : Duration.ofDays(3);
    }

    private Lease again(Duration pause, Instant now) {
        var next = now.plus(pause);
        return next.isAfter(there.publishedAt().plus(OLDEST)) ? lease.over() : lease.again(next);
    }

    private PostReactions with(Reading next, Lease due) {
        return new PostReactions(id, clientId, postId, there, next, due);
    }
}
