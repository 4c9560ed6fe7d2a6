package dev.litfass.content.decision;

import static dev.litfass.content.ContentProblem.ADDRESS_TAKEN;
import static dev.litfass.content.ContentProblem.DELIVERY_NOT_FOUND;
import static dev.litfass.content.ContentProblem.NOTHING_TO_DECIDE;
import static dev.litfass.content.ContentProblem.PICTURES_GONE;
import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;

import dev.litfass.content.delivery.Deliveries;
import dev.litfass.content.delivery.Delivery;
import dev.litfass.content.delivery.DeliveryId;
import dev.litfass.content.delivery.DeliveryQueue;
import dev.litfass.content.delivery.DeliveryStatus;
import dev.litfass.content.network.Reason;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Permission;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.audit.Change;
import dev.litfass.platform.text.WebAddress;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Carries out what a person decided about a delivery that waits for one. */
@Component
public class DecideDelivery {

    private final Deliveries deliveries;
    private final DeliveryQueue queue;
    private final AuditLog audit;
    private final Clock clock;

    DecideDelivery(Deliveries deliveries, DeliveryQueue queue, AuditLog audit, Clock clock) {
        this.deliveries = deliveries;
        this.queue = queue;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a person can say. */
    public enum Decision {
        /** It is public; its address is given. */
        IT_IS_LIVE,
        /** It is not public; it goes out now. */
        SEND_AGAIN,
        /** It shall not go out. */
        DISCARD
    }

    /**
     * @param url where it is live
     * @param note what proves it where there is no address, on a channel that is served by hand
     */
    public Mono<Delivery> decide(
            ClientId client, DeliveryId id, Decision decision, @Nullable String url, @Nullable String note, Caller by) {
        return deliveries
                .findByClientIdAndId(client, id)
                .switchIfEmpty(Mono.error(() -> DELIVERY_NOT_FOUND.because("no delivery %s", id)))
                .doOnNext(delivery -> requireMayAnswer(delivery, by))
                .flatMap(delivery -> audit.save(
                        decided(after(delivery, decision, url, note), decision, by),
                        after -> queue.decide(delivery, after)))
                .onErrorMap(
                        DuplicateKeyException.class,
                        e -> ADDRESS_TAKEN.because("another delivery on this channel is to be seen there"))
                .switchIfEmpty(Mono.error(() -> NOTHING_TO_DECIDE.because("the delivery moved on meanwhile")))
                .flatMap(decided -> partsAfter(decided, decision).thenReturn(decided));
    }

    private Change<Delivery> decided(Delivery after, Decision decision, Caller by) {
        var id = after.id().value();
        return Change.of(after, by, clock.instant(), after.clientId(), "delivery-decided", id, decision.name());
    }

    /** An answer is theirs who answer, by whichever way it is decided. */
    private static void requireMayAnswer(Delivery delivery, Caller by) {
        if (delivery.target().replyId() != null) {
            by.require(Permission.REPLY);
        }
    }

    private Delivery after(Delivery delivery, Decision decision, @Nullable String url, @Nullable String note) {
        if (!delivery.status().waitsForPerson()) {
            throw NOTHING_TO_DECIDE.because("the delivery is %s", delivery.status());
        }
        if (delivery.target().replyId() != null && delivery.status() != DeliveryStatus.NEEDS_PERSON) {
            throw NOTHING_TO_DECIDE.because("the answer did not go out; write it anew at its inquiry");
        }
        var now = clock.instant();
        return switch (decision) {
            case IT_IS_LIVE -> live(delivery, url, note == null ? "" : note.strip(), now);
            case SEND_AGAIN -> sentAgain(delivery, now);
            case DISCARD -> delivery.discarded(now);
        };
    }

    private static Delivery live(Delivery delivery, @Nullable String url, String note, Instant now) {
        var byHand = delivery.target().network().isManual();
        if (url == null && byHand && !note.isEmpty()) {
            return delivery.foundByPerson(null, note, now);
        }
        var address = url == null ? null : url.strip();
        if (!WebAddress.isOne(address)) {
            throw INVALID_REQUEST.because(
                    byHand
                            ? "say where it is, or how it was published"
                            : "paste the address under which it can be seen");
        }
        return delivery.foundByPerson(address, note, now);
    }

    private static Delivery sentAgain(Delivery delivery, Instant now) {
        if (delivery.status() == DeliveryStatus.TO_DO) {
            throw NOTHING_TO_DECIDE.because("the channel is served by hand: nothing is sent");
        }
        if (Reason.MEDIA_MISSING.is(delivery.evidence().reason())) {
            throw PICTURES_GONE.because("it would go out without what is not in the library any more");
        }
        return delivery.sentAgain(now);
    }

    /** What was kept back only because of this part goes on, or is given up with it. */
    private Mono<Void> partsAfter(Delivery decided, Decision decision) {
        var post = decided.target().postId();
        if (post == null) {
            return Mono.empty();
        }
        return deliveries
                .findByClientIdAndTargetPostId(decided.clientId(), post)
                .filter(other -> other.target().isAfter(decided.target()))
                .filter(other -> other.status() == DeliveryStatus.HELD
                        && Reason.PART_BEFORE.is(other.evidence().reason()))
                .concatMap(other -> queue.decide(
                        other,
                        decision == Decision.DISCARD
                                ? other.discarded(clock.instant())
                                : other.sentAgain(clock.instant())))
                .then();
    }
}
