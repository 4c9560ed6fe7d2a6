package dev.litfass.content.publishing;

import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Preparation;
import dev.litfass.content.network.Reason;
import dev.litfass.content.network.Sighting;
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

    Work on(Delivery found, Instant now) {
        return Work.on(found, now);
    }

    Work written(Work work, Delivery stored) {
        return work.written(stored);
    }

    /** A write that the shelf refused, because the fence had gone on. */
    Work refused(Work work) {
        return work.over();
    }

    Work contested(Work work, Instant now) {
        return work.contested(now);
    }

    Work before(Work work, Work.@Nullable Before part, Instant now) {
        return work.before(part, now);
    }

    Work opened(Work work, boolean live, Instant now) {
        return work.opened(live, now);
    }

    Work prepared(Work work, Preparation preparation, Instant now) {
        return work.prepared(preparation, now);
    }

    Work permitted(Work work, Permit permit, Instant now) {
        return work.permitted(permit, now);
    }

    Work awaited(Work work, Instant now) {
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

    Work answered(Work work, Outcome outcome, Instant now) {
        return work.answered(outcome, now);
    }

    Work sighted(Work work, Sighting sighting, Instant now) {
        return work.sighted(sighting, now);
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
