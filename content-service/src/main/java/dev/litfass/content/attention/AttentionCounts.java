package dev.litfass.content.attention;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.model.Filters;
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

    private static final String AUTHOR = "trail.authors._id";
    private static final Bson OF_ROUNDS = include("trail.round");

    private final ReactiveMongoTemplate mongo;

    AttentionCounts(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** How many posts wait for a yes. */
    @AcrossClients("what needs somebody, over a caller's clients")
    Mono<Long> inReview(Collection<ClientId> clients) {
        return count(in(clients, PostStatus.IN_REVIEW));
    }

    /** The same without those that this caller has written. */
    @AcrossClients("what needs somebody, over a caller's clients")
    Mono<Long> inReviewOfOthers(Collection<ClientId> clients, Caller author) {
        return count(and(in(clients, PostStatus.IN_REVIEW), ne(AUTHOR, author.id())));
    }

    /** How many posts of this caller somebody said no to. */
    @AcrossClients("what needs somebody, over a caller's clients")
    Mono<Long> sentBack(Collection<ClientId> clients, Caller author) {
        return count(and(in(clients, PostStatus.DRAFT), exists("verdict.rejection.at"), eq(AUTHOR, author.id())));
    }

    /** How many posts are agreed on, and on no calendar. */
    @AcrossClients("what needs somebody, over a caller's clients")
    Mono<Long> withoutSlot(Collection<ClientId> clients) {
        return count(in(clients, PostStatus.APPROVED));
    }

    /** What did not go out or may not have, each once, whichever round of its post it belongs to. */
    @AcrossClients("what needs somebody, over a caller's clients")
    Flux<Trouble> troubles(Collection<ClientId> clients, List<DeliveryStatus> statuses) {
        var wanted = and(
                of(clients),
                Filters.in("status", statuses.stream().map(Enum::name).toList()));
        return StoredFields.find(mongo, Delivery.class, wanted, OF_TROUBLES, found -> found)
                .map(Trouble::of)
                .distinct();
    }

    /** In which round these posts are. */
    @AcrossClients("what needs somebody, over a caller's clients")
    Mono<Map<PostId, Integer>> rounds(Collection<ClientId> clients, Collection<PostId> posts) {
        var wanted = and(of(clients), Filters.in("_id", Id.values(posts)));
        return StoredFields.find(mongo, Post.class, wanted, OF_ROUNDS, found -> found)
                .collectMap(
                        post -> new PostId(post.text("_id")),
                        post -> post.inside("trail").number("round"));
    }

    private static Bson in(Collection<ClientId> clients, PostStatus status) {
        return and(of(clients), eq("status", status.name()));
    }

    private static Bson of(Collection<ClientId> clients) {
        return Filters.in("clientId", Id.values(clients));
    }

    private Mono<Long> count(Bson wanted) {
        return mongo.execute(Post.class, all -> all.countDocuments(wanted)).single();
    }
}
