package dev.litfass.content.delivery;

import dev.litfass.content.network.LookupResult;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Outgoing;
import dev.litfass.content.network.Preparation;
import dev.litfass.content.network.Reason;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A worker's work on one claimed delivery: it is told what happened and says what is to be done next. It is pure;
 * the worker does what it says, and a simulation does so with crashes between any two steps. Whatever must
 * not be forgotten is written before the step that needs it.
 *
 * @param delivery as it is known now; where the next step writes, as it is to be written
 * @param reconnect why the channel has to be connected again, once the delivery is settled
 */
public record DeliveryProcess(
        Delivery delivery, Step next, @Nullable Reason reconnect) {

    /** What is to be done next. */
    public enum Step {
        /** Write down that it is claimed. */
        WRITE_CLAIM,
        /** Ask what became of the part before it. */
        ASK_BEFORE,
        /** Read the channel's credential. */
        OPEN,
        /** Have the network take what must lie ready. */
        PREPARE,
        /** Write down what lies ready. */
        WRITE_PREPARED,
        /** Wait for its moment. */
        AWAIT,
        /** Ask everything that may keep it back. */
        ASK_PERMIT,
        /** Write down that it is about to be sent. */
        WRITE_ARMED,
        /** Ask once more for gate and hold. */
        ASK_HOLDS,
        /** Send it, if not too much of the lease is gone. */
        SEND,
        /** Look whether it is at the network. */
        LOOK,
        /** Write down how it ended, for now. */
        SETTLE,
        /** Tell that the channel has to be connected again. */
        RECONNECT,
        /** Nothing more to do. */
        REST;

        /** True where the lease is renewed with the write, because the work goes on. */
        public boolean goesOn() {
            return this == WRITE_CLAIM || this == WRITE_PREPARED || this == WRITE_ARMED;
        }
    }

    private static final Duration WHILE_IT_IS_SENT = Duration.ofSeconds(2);
    private static final Duration WHILE_IT_IS_LOOKED_FOR = Duration.ofSeconds(15);

    /** The work on a delivery that was just claimed. */
    public static DeliveryProcess on(Delivery found, Instant now) {
        var wasLost = found.status() == DeliveryStatus.LEASED || found.status() == DeliveryStatus.PREPARED;
        var claimed = found.claimed(now, wasLost);
        if (found.status() == DeliveryStatus.UNKNOWN) {
            return new DeliveryProcess(claimed, Step.LOOK, null);
        }
        return new DeliveryProcess(
                claimed, claimed.status() == DeliveryStatus.LEASED ? Step.WRITE_CLAIM : Step.SETTLE, null);
    }

    /** What was to be written stands in the database. */
    public DeliveryProcess written(Delivery stored) {
        return switch (next) {
            case WRITE_CLAIM ->
                new DeliveryProcess(stored, stored.waitsForPartBefore() ? Step.ASK_BEFORE : Step.OPEN, null);
            case WRITE_PREPARED -> new DeliveryProcess(stored, Step.AWAIT, null);
            case WRITE_ARMED -> new DeliveryProcess(stored, Step.ASK_HOLDS, null);
            default -> new DeliveryProcess(stored, reconnect == null ? Step.REST : Step.RECONNECT, reconnect);
        };
    }

    /**
     * Nothing more to do: all is done, or the lease was lost and whatever is known here counts no more, or so much of it
     * went by since the delivery was armed that another worker may have it before the sending ends.
     */
    public DeliveryProcess over() {
        return with(Step.REST);
    }

    /** The database refused the write: the remote post that was named belongs to another delivery. */
    public DeliveryProcess contested(Instant now) {
        return settle(delivery.contested(now));
    }

    /** What became of the part before it; null where there is no such part any more. */
    public DeliveryProcess before(@Nullable Before part, Instant now) {
        if (part == null || part.status() == DeliveryStatus.CANCELLED) {
            return settle(delivery.cancelled(Reason.PART_BEFORE, now));
        }
        if (part.status().waitsForPerson()) {
            return settle(delivery.held(Reason.PART_BEFORE, now));
        }
        if (part.status() != DeliveryStatus.PUBLISHED) {
            return settle(delivery.waiting(
                    part.status() == DeliveryStatus.UNKNOWN ? WHILE_IT_IS_LOOKED_FOR : WHILE_IT_IS_SENT, now));
        }
        return part.parent() == null
                ? settle(delivery.held(Reason.PART_NOT_LINKED, now))
                : new DeliveryProcess(delivery.answering(part.parent()), Step.OPEN, null);
    }

    /** The part before a delivery, and how to answer it once it is public. */
    public record Before(DeliveryStatus status, Outgoing.@Nullable Parent parent) {}

    /** A channel that is served by hand needs nothing to be made ready. */
    public DeliveryProcess opened(boolean live, Instant now) {
        if (!live) {
            return settle(delivery.held(Reason.CHANNEL_PAUSED, now));
        }
        return with(isManual() ? Step.AWAIT : Step.PREPARE);
    }

    private boolean isManual() {
        return delivery.target().network().isManual();
    }

    /** The channel may make no more posts for so long. */
    public DeliveryProcess exhausted(Duration wait, Instant now) {
        return settle(delivery.postponed(wait, now));
    }

    /** Something that is needed before the sending could not be had; surely nothing was sent. */
    public DeliveryProcess hindered(Outcome outcome, Instant now) {
        return settle(delivery.settled(outcome, now));
    }

    /** What did not have to be made ready need not be written down either. */
    public DeliveryProcess prepared(Preparation preparation, Instant now) {
        if (!(preparation instanceof Preparation.Ready ready)) {
            var failed = (Preparation.Failed) preparation;
            return new DeliveryProcess(delivery.keeping(failed.kept()), next, null).answered(failed.outcome(), now);
        }
        return delivery.evidence().unclear()
                        || ready.prepared().isEmpty()
                        || ready.prepared().equals(delivery.evidence().prepared())
                ? with(Step.AWAIT)
                : new DeliveryProcess(delivery.prepared(ready.prepared(), now), Step.WRITE_PREPARED, null);
    }

    /** Its moment has come; a worker that slept through it asks nobody any more. */
    public DeliveryProcess awaited(Instant now) {
        return delivery.isTooLate(now) ? settle(delivery.expired(now)) : with(Step.ASK_PERMIT);
    }

    /** The answer to either question; after the second there is nothing left but the sending. */
    public DeliveryProcess permitted(Permit permit, Instant now) {
        if (permit instanceof Permit.Hold hold) {
            return settle(delivery.held(hold.reason(), now));
        }
        if (permit instanceof Permit.Void none && next == Step.ASK_PERMIT) {
            return settle(delivery.cancelled(none.reason(), now));
        }
        if (isManual()) {
            return settle(delivery.handedOver(now));
        }
        return next == Step.ASK_PERMIT
                ? new DeliveryProcess(delivery.armed(now), Step.WRITE_ARMED, null)
                : with(Step.SEND);
    }

    public DeliveryProcess answered(Outcome outcome, Instant now) {
        var known = outcome instanceof Outcome.Unknown unknown ? delivery.keeping(unknown.kept()) : delivery;
        var settled = known.settled(outcome, now);
        return outcome instanceof Outcome.Refused refused && refused.credential()
                ? new DeliveryProcess(settled, Step.SETTLE, refused.reason())
                : settle(settled);
    }

    /** Where looking is no use and sending once more does no harm, it is sent once more; it stays unclear meanwhile. */
    public DeliveryProcess lookedUp(LookupResult lookup, Instant now) {
        var seen = delivery.lookedUp(lookup, now);
        return seen.mayBeRepeatedAfter(lookup, now) ? new DeliveryProcess(seen, Step.OPEN, null) : settle(seen);
    }

    private DeliveryProcess settle(Delivery settled) {
        return new DeliveryProcess(settled, Step.SETTLE, null);
    }

    private DeliveryProcess with(Step step) {
        return new DeliveryProcess(delivery, step, null);
    }
}
