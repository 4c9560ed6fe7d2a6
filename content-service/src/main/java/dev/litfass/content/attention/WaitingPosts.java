package dev.litfass.content.attention;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Projections.fields;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.model.Filters;
import dev.litfass.content.post.Post;
import dev.litfass.content.post.PostId;
import dev.litfass.content.post.PostStatus;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.id.Id;
import dev.litfass.platform.search.StoredFields;
import java.util.Collection;
import java.util.Map;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads what is shown of posts that wait for somebody, and counts them, by the names {@link Post} is stored under. */
@Component
class WaitingPosts {

    private static final String AUTHOR = "trail.authors._id";

    private static final Bson FIELDS = fields(
            include("draft.title", "draft.text", "slot.at", "trail.round", "trail.changedAt", "verdict.rejection.wish"),
            InReview.FIELDS);

    private final ReactiveMongoTemplate mongo;

    WaitingPosts(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** The newest that wait for a yes of the agency. */
    @AcrossClients("what needs somebody, over a caller's clients")
    Flux<WaitingPost> inReview(Collection<ClientId> clients, int most) {
        return find(waitingForAgency(clients), most);
    }

    /** Of all that wait for a yes of the agency, whose. */
    @AcrossClients("what needs somebody, over a caller's clients")
    Flux<InReview> inReview(Collection<ClientId> clients) {
        return StoredFields.find(mongo, Post.class, waitingForAgency(clients), InReview.FIELDS, found -> found)
                .map(InReview::of);
    }

    /** The newest that wait for the client company alone. */
    @AcrossClients("what needs somebody, over a caller's clients")
    Flux<WaitingPost> withClient(Collection<ClientId> clients, int most) {
        return find(waitingForClient(clients), most);
    }

    /** The newest that somebody said no to. */
    @AcrossClients("what needs somebody, over a caller's clients")
    Flux<WaitingPost> sentBack(Collection<ClientId> clients, int most) {
        return find(rejected(clients), most);
    }

    /** The newest that are agreed on, and on no calendar. */
    @AcrossClients("what needs somebody, over a caller's clients")
    Flux<WaitingPost> withoutSlot(Collection<ClientId> clients, int most) {
        return find(in(clients, PostStatus.APPROVED), most);
    }

    /** How many wait for one yes of the agency. */
    @AcrossClients("what needs somebody, over a caller's clients")
    Mono<Long> countInReview(Collection<ClientId> clients) {
        return count(waitingForAgency(clients));
    }

    /** The same without those that this caller has written. */
    @AcrossClients("what needs somebody, over a caller's clients")
    Mono<Long> countInReviewOfOthers(Collection<ClientId> clients, Caller author) {
        return count(and(waitingForAgency(clients), ne(AUTHOR, author.id())));
    }

    /** How many of this caller somebody said no to. */
    @AcrossClients("what needs somebody, over a caller's clients")
    Mono<Long> countSentBack(Collection<ClientId> clients, Caller author) {
        return count(and(rejected(clients), eq(AUTHOR, author.id())));
    }

    /** How many are agreed on, and on no calendar. */
    @AcrossClients("what needs somebody, over a caller's clients")
    Mono<Long> countWithoutSlot(Collection<ClientId> clients) {
        return count(in(clients, PostStatus.APPROVED));
    }

    @AcrossClients("what needs somebody, over a caller's clients")
    Mono<Map<PostId, WaitingPost>> of(Collection<ClientId> clients, Collection<PostId> posts) {
        return find(and(Filters.in("clientId", Id.values(clients)), Filters.in("_id", Id.values(posts))), 0)
                .collectMap(WaitingPost::id);
    }

    /** Where only the client company's yes is missing, nobody of the agency has anything to say. */
    private static Bson waitingForAgency(Collection<ClientId> clients) {
        return and(in(clients, PostStatus.IN_REVIEW), exists("verdict.client.since", false));
    }

    private static Bson waitingForClient(Collection<ClientId> clients) {
        return and(in(clients, PostStatus.IN_REVIEW), exists("verdict.client.since"));
    }

    private static Bson rejected(Collection<ClientId> clients) {
        return and(in(clients, PostStatus.DRAFT), exists("verdict.rejection.at"));
    }

    private static Bson in(Collection<ClientId> clients, PostStatus status) {
        return and(Filters.in("clientId", Id.values(clients)), eq("status", status.name()));
    }

    private Mono<Long> count(Bson wanted) {
        return mongo.execute(Post.class, all -> all.countDocuments(wanted)).single();
    }

    private Flux<WaitingPost> find(Bson wanted, int most) {
        return StoredFields.find(
                        mongo,
                        Post.class,
                        wanted,
                        FIELDS,
                        found -> found.sort(descending("_id")).limit(most))
                .map(WaitingPost::of);
    }
}
