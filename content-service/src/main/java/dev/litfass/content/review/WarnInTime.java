package dev.litfass.content.review;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.litfass.content.post.Post;
import dev.litfass.content.post.PostStatus;
import dev.litfass.content.post.PostsByMoment;
import dev.litfass.contracts.id.AcrossClients;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Warns of posts whose slot comes near without a yes, and of yeses that end soon. */
@Component
@AcrossClients("a slot passes whosever it is")
class WarnInTime {

    /** A slot is at risk so long before it. */
    private static final Duration BEFORE_SLOT = Duration.ofHours(24);

    private static final Duration BEFORE_END = Duration.ofDays(3);

    /** A new yes and another slot take it away. */
    private static final String WARNED = "verdict.warnedOf";

    private final PostsByMoment byMoment;
    private final ReactiveMongoTemplate mongo;
    private final Clock clock;

    WarnInTime(PostsByMoment byMoment, ReactiveMongoTemplate mongo, Clock clock) {
        this.byMoment = byMoment;
        this.mongo = mongo;
        this.clock = clock;
    }

    Mono<Void> all() {
        return Flux.concat(slotsAtRisk(), approvalsEnding())
                .concatMap(this::noted)
                .then();
    }

    /**
     * Touches nothing else of the post, nor its version: people may have it open. Where somebody changes it meanwhile it is
     * looked at again.
     */
    private Mono<Void> noted(Post warned) {
        var same = where("_id")
                .is(warned.id().value())
                .and("clientId")
                .is(warned.clientId().value())
                .and("version")
                .is(warned.version());
        var change = new Update()
                .set(WARNED, warned.reviewState().warnedOf())
                .push("outbox.entries", Objects.requireNonNull(warned.outbox()).newest());
        return mongo.updateFirst(new Query(same), change, mongo.getCollectionName(Post.class))
                .then();
    }

    private Flux<Post> slotsAtRisk() {
        return Flux.defer(() -> {
            var now = clock.instant();
            var near = where("status")
                    .is(PostStatus.IN_REVIEW)
                    .and("slot.at")
                    .gt(now)
                    .lte(now.plus(BEFORE_SLOT))
                    .and(WARNED)
                    .exists(false);
            return byMoment.of(near, "slot.at").map(post -> post.slotAtRisk(now));
        });
    }

    private Flux<Post> approvalsEnding() {
        return Flux.defer(() -> {
            var now = clock.instant();
            var ending = where("status")
                    .is(PostStatus.APPROVED)
                    .and("verdict.approval.until")
                    .gt(now)
                    .lte(now.plus(BEFORE_END))
                    .and(WARNED)
                    .exists(false);
            return byMoment.of(ending, "verdict.approval.until").map(post -> post.approvalEnding(now));
        });
    }
}
