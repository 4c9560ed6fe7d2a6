package dev.litfass.content.attention;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Projections.include;

import dev.litfass.content.delivery.Delivery;
import dev.litfass.content.delivery.DeliveryStatus;
import dev.litfass.content.post.Post;
import dev.litfass.content.post.PostId;
import dev.litfass.content.post.PostStatus;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.id.Id;
import dev.litfass.platform.search.StoredFields;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Counts what needs somebody, without reading it. */
@Component
class AttentionCounts {

    private static final Bson OF_TROUBLES =
            include("target.postId", "target.replyId", "target.round", "status", "evidence.reason.code");

    private static final Bson OF_ROUNDS = include("trail.round");

    private final ReactiveMongoTemplate mongo;

    AttentionCounts(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** How many posts wait for a yes. */
    @AcrossClients("what needs somebody, over a caller's clients")
    Mono<Long> inReview(Collection<ClientId> clients) {
        return count(waiting(clients));
    }

    /** The same without those that this caller has written. */
    @AcrossClients("what needs somebody, over a caller's clients")
    Mono<Long> inReviewOfOthers(Collection<ClientId> clients, Caller author) {
        return count(and(waiting(clients), ne("trail.authors._id", author.id())));
    }

    /** What did not go out or may not have, each once, whichever round of its post it belongs to. */
    @AcrossClients("what needs somebody, over a caller's clients")
    Flux<Trouble> troubles(Collection<ClientId> clients, List<DeliveryStatus> statuses) {
        var wanted = and(
                in("clientId", Id.values(clients)),
                in("status", statuses.stream().map(Enum::name).toList()));
        return StoredFields.find(mongo, Delivery.class, wanted, OF_TROUBLES, found -> found)
                .map(Trouble::of)
                .distinct();
    }

    /** In which round these posts are. */
    @AcrossClients("what needs somebody, over a caller's clients")
    Mono<Map<PostId, Integer>> rounds(Collection<ClientId> clients, Collection<PostId> posts) {
        var wanted = and(in("clientId", Id.values(clients)), in("_id", Id.values(posts)));
        return StoredFields.find(mongo, Post.class, wanted, OF_ROUNDS, found -> found)
                .collectMap(
                        post -> new PostId(post.text("_id")),
                        post -> post.inside("trail").number("round"));
    }

    private static Bson waiting(Collection<ClientId> clients) {
        return and(in("clientId", Id.values(clients)), eq("status", PostStatus.IN_REVIEW.name()));
    }

    private Mono<Long> count(Bson wanted) {
        return mongo.execute(Post.class, all -> all.countDocuments(wanted)).single();
    }
}
