package dev.litfass.content.approval;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.litfass.content.post.Post;
import dev.litfass.content.post.PostId;
import dev.litfass.content.post.PostStatus;
import dev.litfass.content.post.PostsByMoment;
import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.contracts.id.ClientId;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import org.bson.Document;
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

    private static final String SINCE = "verdict.client.since";

    private final ReactiveMongoTemplate mongo;
    private final PostsByMoment posts;

    ClientWaits(ReactiveMongoTemplate mongo, PostsByMoment posts) {
        this.mongo = mongo;
        this.posts = posts;
    }

    /** Those for which nobody was asked yet, and which have waited since this moment or longer. */
    Flux<Post> toAsk(Instant since) {
        var unasked = where("verdict.client.asked").is(false).and(SINCE).lte(since);
        return posts.of(unasked, SINCE);
    }

    /** Notes that those whom the policy names were asked. Touches nothing else of the post, nor its version: people may have
     * it open. */
    Mono<Void> asked(Post post) {
        var same = where("_id")
                .is(post.id().value())
                .and("clientId")
                .is(post.clientId().value())
                .and(SINCE)
                .is(Objects.requireNonNull(post.reviewState().client()).since());
        var posts = mongo.getCollectionName(Post.class);
        return mongo.updateFirst(new Query(same), new Update().set("verdict.client.asked", true), posts)
                .then();
    }

    /** Those whose slot lies between two moments. */
    Flux<Post> due(Instant after, Instant until) {
        var soon = where("status")
                .is(PostStatus.IN_REVIEW)
                .and("slot.at")
                .gt(after)
                .lte(until)
                .and(SINCE)
                .exists(true);
        return posts.of(soon, "slot.at");
    }

    /** Those of a client that wait among these. */
    Flux<PostId> among(ClientId client, Collection<PostId> posts) {
        var waiting = new Query(where("clientId")
                .is(client)
                .and("_id")
                .in(posts)
                .and("status")
                .is(PostStatus.IN_REVIEW)
                .and(SINCE)
                .exists(true));
        waiting.fields().include("_id");
        return mongo.find(waiting, Document.class, mongo.getCollectionName(Post.class))
                .map(found -> new PostId(found.getString("_id")));
    }

    /** All of them, asked or not, those that have waited longest first. */
    Flux<Post> all() {
        return posts.of(where("verdict.client.asked").in(false, true), SINCE);
    }
}
