package dev.litfass.content.fingerprint;

import dev.litfass.content.post.Post;
import dev.litfass.contracts.id.AcrossClients;
import java.time.Clock;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives the posts that are compared, and were saved before there were fingerprints, theirs. */
@AcrossClients("a migration of what is stored")
@Component
class FingerprintOldPosts {

    private static final int AT_ONCE = 8;
    private static final int BATCH = 200;

    private final ReactiveMongoTemplate mongo;
    private final KeepFingerprints keep;
    private final Clock clock;

    FingerprintOldPosts(ReactiveMongoTemplate mongo, KeepFingerprints keep, Clock clock) {
        this.mongo = mongo;
        this.keep = keep;
        this.clock = clock;
    }

    Mono<Void> all() {
        var compared = Criteria.where("trail.changedAt").gte(clock.instant().minus(FollowFingerprints.COMPARED));
        return mongo.find(Query.query(compared).cursorBatchSize(BATCH), Post.class)
                .flatMap(keep::of, AT_ONCE)
                .then();
    }
}
