package dev.litfass.content.approval;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.litfass.content.post.Post;
import dev.litfass.content.post.PostId;
import dev.litfass.content.post.PostStatus;
import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.contracts.id.ClientId;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds posts that wait for client companies, by the names {@link Post} is stored under. */
@Component
@AcrossClients("the policy of each client says who is asked, and what goes out unanswered")
class ClientWaits {

    private static final int MOST = 500;

    private final ReactiveMongoTemplate mongo;

    ClientWaits(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Those for which nobody was asked yet, and which have waited since this moment or longer. */
    Flux<Post> toAsk(Instant since) {
        var unasked = where("verdict.client.asked")
                .is(false)
                .and("verdict.client.since")
                .lte(since);
        return mongo.find(
                new Query(unasked).with(Sort.by("verdict.client.since")).limit(MOST), Post.class);
    }

    /** Notes that those whom the policy names were asked. Touches nothing else of the post: people may have it open. */
    Mono<Void> asked(Post post) {
        var same = where("_id")
                .is(post.id())
                .and("clientId")
                .is(post.clientId())
                .and("verdict.client.since")
                .is(Objects.requireNonNull(post.reviewState().client()).since());
        return mongo.updateFirst(new Query(same), new Update().set("verdict.client.asked", true), Post.class)
                .then();
    }

    /** Those whose slot lies between two moments. */
    Flux<Post> due(Instant after, Instant until) {
        var soon = where("status")
                .is(PostStatus.IN_REVIEW)
                .and("slot.at")
                .gt(after)
                .lte(until)
                .and("verdict.client.since")
                .exists(true);
        return mongo.find(new Query(soon).with(Sort.by("slot.at")).limit(MOST), Post.class);
    }

    /** Those of a client that wait among these. */
    Flux<PostId> among(ClientId client, Collection<PostId> posts) {
        var waiting = new Query(where("clientId")
                .is(client)
                .and("_id")
                .in(posts)
                .and("status")
                .is(PostStatus.IN_REVIEW)
                .and("verdict.client.since")
                .exists(true));
        waiting.fields().include("_id");
        return mongo.find(waiting, Document.class, mongo.getCollectionName(Post.class))
                .map(found -> new PostId(found.getString("_id")));
    }

    /** Those that have waited longest, asked or not. */
    Flux<Post> all() {
        return mongo.find(
                new Query(where("verdict.client.asked").in(false, true))
                        .with(Sort.by("verdict.client.since"))
                        .limit(MOST),
                Post.class);
    }
}
