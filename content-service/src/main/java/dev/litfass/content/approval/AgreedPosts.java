package dev.litfass.content.approval;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.litfass.content.post.LastCheck;
import dev.litfass.content.post.Post;
import dev.litfass.content.post.PostStatus;
import dev.litfass.contracts.id.ClientId;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Posts to which somebody has said yes, and the rules that the yes is bound to. */
@Component
class AgreedPosts {

    /** So many posts are in the memory at once. */
    private static final int READ_AHEAD = 20;

    private static final String VERSION = "verdict.lastCheck.rules";

    private final ReactiveMongoTemplate mongo;
    private final String collection;

    AgreedPosts(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
        this.collection = mongo.getCollectionName(Post.class);
    }

    /** Those of a client that were agreed on under other rules than these, and not asked for again. */
    Flux<Post> underOthers(ClientId client, String version) {
        var agreed = new Criteria()
                .orOperator(
                        where("status").in(PostStatus.APPROVED, PostStatus.SCHEDULED),
                        where("status")
                                .is(PostStatus.IN_REVIEW)
                                .and("verdict.yeses")
                                .exists(true));
        var wanted = where("clientId")
                .is(client.value())
                .and(VERSION)
                .exists(true)
                .ne(version)
                .and("verdict.lastCheck.outdated")
                .ne(true);
        return mongo.find(new Query(wanted.andOperator(agreed)).cursorBatchSize(READ_AHEAD), Post.class);
    }

    /** Touches nothing else of the post, nor its version: people may have it open. */
    Mono<Void> bound(Post post, LastCheck found) {
        var same = where("_id")
                .is(post.id().value())
                .and("clientId")
                .is(post.clientId().value())
                .and("version")
                .is(post.version());
        return mongo.updateFirst(new Query(same), new Update().set(VERSION, found.rules()), collection)
                .then();
    }
}
