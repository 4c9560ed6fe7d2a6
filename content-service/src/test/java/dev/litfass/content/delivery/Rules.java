package dev.litfass.content.delivery;

import dev.litfass.content.network.LookupResult;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Preparation;
import dev.litfass.content.network.Reason;
import dev.litfass.content.post.Post;
import dev.litfass.content.post.Slot;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What publishing goes by in the simulation: the real rules. A mutant breaks one of them. */
class Rules {

    static final Duration LEASE = Duration.ofSeconds(10);
    static final Duration BEAT = LEASE.dividedBy(3);
    static final Duration SEND_LIMIT = Duration.ofSeconds(45);

    DeliveryProcess on(Delivery found, Instant now) {
        return DeliveryProcess.on(found, now);
    }

    DeliveryProcess written(DeliveryProcess work, Delivery stored) {
        return work.written(stored);
    }

    /** A write that the collection refused, because the fence had gone on. */
    DeliveryProcess refused(DeliveryProcess work) {
        return work.over();
    }

    DeliveryProcess contested(DeliveryProcess work, Instant now) {
        return work.contested(now);
    }

    DeliveryProcess before(DeliveryProcess work, DeliveryProcess.@Nullable Before part, Instant now) {
        return work.before(part, now);
    }

    DeliveryProcess opened(DeliveryProcess work, boolean live, Instant now) {
        return work.opened(live, now);
    }

    DeliveryProcess prepared(DeliveryProcess work, Preparation preparation, Instant now) {
        return work.prepared(preparation, now);
    }

    DeliveryProcess permitted(DeliveryProcess work, Permit permit, Instant now) {
        return work.permitted(permit, now);
    }

    DeliveryProcess awaited(DeliveryProcess work, Instant now) {
        return work.awaited(now);
    }

    boolean maySend(Duration sinceArming, boolean leaseSurelyLasts) {
        return leaseSurelyLasts && sinceArming.compareTo(PublishingSettings.ARMED_AT_MOST) < 0;
    }

    /** Whether a renewal is written: only where the lease is as it was last written. */
    boolean mayRenew(Delivery stored, long fence, Instant known) {
        return stored.lease().fence() == fence && known.equals(stored.lease().dueAt());
    }

    boolean waitsForItsMoment() {
        return true;
    }

    DeliveryProcess answered(DeliveryProcess work, Outcome outcome, Instant now) {
        return work.answered(outcome, now);
    }

    DeliveryProcess lookedUp(DeliveryProcess work, LookupResult lookup, Instant now) {
        return work.lookedUp(lookup, now);
    }

    /** The key that is sent with an attempt. */
    String key(Delivery delivery) {
        return delivery.outgoing().key();
    }

    boolean holdsTheFence(long stored, long mine) {
        return stored == mine;
    }

    long nextFence(long fence) {
        return fence + 1;
    }

    boolean mayTakeBack(DeliveryStatus status) {
        return DeliveryStatus.cancellable().contains(status);
    }

    boolean oneDeliveryARemotePost() {
        return true;
    }

    /** The round in which a post is scheduled anew. */
    Post scheduled(Post post, Slot slot, Instant now) {
        return post.scheduledFor(slot, now);
    }

    /** What a worker hears of rounds before its own. */
    Permit besides(long late) {
        return late == 0 ? new Permit.Go() : new Permit.Hold(Reason.EARLIER_ROUND);
    }
}
