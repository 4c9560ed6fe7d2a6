package dev.litfass.content.fingerprint;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import dev.litfass.content.post.PostId;
import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.platform.search.StoredFields;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads and writes fingerprints: of all clients on purpose, since the client of a copied text may be any. */
@AcrossClients("a text may be copied from any client's post")
@Component
class Fingerprints {

    /** More posts with one text are not compared: a template of which these many are known is one. */
    private static final int MOST_POSTS = 100;

    private static final int BATCH = 10_000;

    private final ReactiveMongoTemplate mongo;

    Fingerprints(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    Mono<Fingerprint> save(Fingerprint fingerprint) {
        return mongo.save(fingerprint);
    }

    Mono<Void> remove(PostId post) {
        return mongo.remove(Query.query(Criteria.where("_id").is(post.value())), Fingerprint.class)
                .then();
    }

    /** The hashes of posts that are due since then. */
    Flux<Long> dueSince(Instant since) {
        return StoredFields.find(
                        mongo,
                        Fingerprint.class,
                        gte("at", Date.from(since)),
                        include("hashes"),
                        found -> found.batchSize(BATCH))
                .flatMapIterable(Fingerprints::hashes);
    }

    /** The hashes of what was kept since then. */
    Flux<List<Long>> keptSince(Instant since) {
        return StoredFields.find(
                        mongo,
                        Fingerprint.class,
                        gte("keptAt", Date.from(since)),
                        include("hashes"),
                        found -> found.batchSize(BATCH))
                .map(Fingerprints::hashes);
    }

    /** The posts that have one of these hashes and are due since then. */
    Flux<PostId> having(Collection<Long> hashes, Instant since) {
        return StoredFields.find(
                        mongo,
                        Fingerprint.class,
                        and(in("hashes", hashes), gte("at", Date.from(since))),
                        include("_id"),
                        found -> found.limit(MOST_POSTS))
                .map(stored -> new PostId(stored.text("_id")));
    }

    private static List<Long> hashes(StoredFields stored) {
        return stored.document().getArray("hashes").stream()
                .map(hash -> hash.asNumber().longValue())
                .toList();
    }
}
