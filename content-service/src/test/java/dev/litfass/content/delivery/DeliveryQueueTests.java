package dev.litfass.content.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.content.ContentTest;
import dev.litfass.content.network.Outgoing;
import dev.litfass.content.network.Reason;
import dev.litfass.content.post.PostId;
import dev.litfass.contracts.network.Network;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import reactor.core.publisher.Mono;

/** Two who want the same delivery: one of them gets it, and the other is told. */
class DeliveryQueueTests extends ContentTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Autowired
    private DeliveryQueue queue;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private CancelDeliveries cancel;

    @Autowired
    private PublishingSettings settings;

    @Autowired
    private ReactiveMongoTemplate mongo;

    private final PostId post = PostId.fresh(Clock.systemUTC());

    @Test
    void aWorkerThatLostItsLeaseWritesNothingAndHearsSo() {
        var sleeper = claimed(planned());
        clock.advance(settings.lease().plusSeconds(1));
        var other = claimed(sleeper);

        var written = queue.write(sleeper.armed(now())).blockOptional(LIMIT);

        assertThat(written).isEmpty();
        assertThat(found(other.id()).status()).isEqualTo(DeliveryStatus.SCHEDULED);
        assertThat(found(other.id()).lease()).isEqualTo(other.lease());
    }

    @Test
    void ofTwoDecisionsTheSecondIsRefused() {
        var unclear = unclear();
        block(queue.decide(unclear, unclear.discarded(now())));

        var second = queue.decide(unclear, unclear.sentAgain(now())).blockOptional(LIMIT);

        assertThat(second).isEmpty();
        assertThat(found(unclear.id()).status()).isEqualTo(DeliveryStatus.CANCELLED);
    }

    @Test
    void whatIsArmedCannotBeTakenBack() {
        block(queue.write(claimed(planned()).armed(now())));

        assertThat(block(cancel.of(BAKERY, post, 0))).isEqualTo(1);
    }

    @Test
    void whatIsTakenBackCannotBeArmed() {
        var claimed = claimed(planned());

        assertThat(block(cancel.of(BAKERY, post, 0))).isZero();
        assertThat(queue.write(claimed.armed(now())).blockOptional(LIMIT)).isEmpty();
    }

    /** The worker has found the post off the calendar between the look at its deliveries and taking them back. */
    @Test
    void whatAWorkerHasGivenUpMeanwhileIsNotTooLate() {
        var planned = planned();
        var claimed = claimed(planned);
        block(queue.write(claimed.cancelled(Reason.NO_LONGER_APPROVED, now())));

        assertThat(block(cancel.takenBack(planned))).isTrue();
    }

    private Delivery planned() {
        var id = DeliveryId.of(post, MASTODON, 0, 0);
        var target = new Target(Network.MASTODON, MASTODON, "Bäckerei", post, 0, 0, null);
        var outgoing = new Outgoing(id.value(), "Brot", List.of(), null, now());
        return block(queue.plan(Delivery.planned(id, BAKERY, target, outgoing, now())));
    }

    private Delivery unclear() {
        var armed = claimed(planned()).armed(now());
        var contested = armed.contested(now());
        return block(queue.write(contested));
    }

    private Delivery claimed(Delivery delivery) {
        var claim = Objects.requireNonNull(
                queue.claim(Criteria.where("_id").is(delivery.id())).blockFirst(LIMIT));
        return claim.delivery().claimed(now(), false);
    }

    private Delivery found(DeliveryId id) {
        return block(deliveries.findByClientIdAndId(BAKERY, id));
    }

    private Instant now() {
        return clock.instant();
    }

    private static <T> T block(Mono<T> mono) {
        return mono.blockOptional(LIMIT).orElseThrow();
    }
}
