package dev.litfass.content.calendar;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Projections.include;

import dev.litfass.content.delivery.Delivery;
import dev.litfass.content.post.Post;
import dev.litfass.content.post.PostStatus;
import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.contracts.id.ClientId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reads what a calendar shows, and no more of a post and its deliveries: neither texts beyond their beginning nor logs.
 * The names of the fields are those that {@link Post} and {@link Delivery} are stored under.
 */
@Component
class CalendarLines {

    private static final Bson OF_POSTS = include(
            "clientId",
            "status",
            "slot.at",
            "draft.title",
            "draft.text",
            "draft.channelIds",
            "trail.round",
            "verdict.hold.at");
    private static final Bson OF_DELIVERIES = include("target", "status", "evidence.remote.url");

    private static final int BATCH = 1_000;

    private final ReactiveMongoTemplate mongo;

    CalendarLines(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** What of these clients stands from one instant on and before another, discarded posts left out. */
    @AcrossClients("the calendar of a caller's clients")
    Mono<List<PostLine>> between(Collection<ClientId> clients, Instant from, Instant to) {
        var span = and(
                in("clientId", values(clients)),
                gte("slot.at", from),
                lt("slot.at", to),
                ne("status", PostStatus.DISCARDED.name()));
        return find(Post.class, span, OF_POSTS)
                .map(PostLine::of)
                .collectSortedList(Comparator.comparing(PostLine::at))
                .flatMap(posts -> with(clients, posts));
    }

    private Mono<List<PostLine>> with(Collection<ClientId> clients, List<PostLine> posts) {
        var ids = posts.stream().map(post -> post.id().value()).toList();
        return find(Delivery.class, and(in("clientId", values(clients)), in("target.postId", ids)), OF_DELIVERIES)
                .map(DeliveryLine::of)
                .collect(Collectors.groupingBy(DeliveryLine::postId))
                .map(found -> posts.stream()
                        .map(post -> post.with(found.getOrDefault(post.id(), List.of())))
                        .toList());
    }

    private Flux<BsonDocument> find(Class<?> type, Bson wanted, Bson fields) {
        return mongo.execute(
                type,
                posts -> posts.find(wanted, BsonDocument.class)
                        .projection(fields)
                        .batchSize(BATCH));
    }

    private static List<String> values(Collection<ClientId> clients) {
        return clients.stream().map(ClientId::value).toList();
    }
}
