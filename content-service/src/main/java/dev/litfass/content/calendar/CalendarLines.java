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
import dev.litfass.contracts.id.Id;
import dev.litfass.platform.search.StoredFields;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reads what a calendar shows of posts and their deliveries, and no more: no logs, no former texts. The names of the
 * fields are those that {@link Post} and {@link Delivery} are stored under.
 */
@Component
public class CalendarLines {

    private static final Bson OF_MOMENTS = include("slot.at");
    private static final Bson OF_POSTS = include(
            "clientId",
            "status",
            "slot.at",
            "draft.title",
            "draft.text",
            "draft.parts.text",
            "draft.channelIds",
            "draft.media",
            "trail.round",
            "verdict.hold.at",
            "verdict.rejection.at",
            "verdict.client.since");
    private static final Bson OF_DELIVERIES = include("target", "status", "evidence.remote.url");

    private static final int BATCH = 5_000;

    private final ReactiveMongoTemplate mongo;

    CalendarLines(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * The first posts of each day.
     *
     * @param posts in the order of their slots
     * @param counts how many stand on each day on which there are any
     */
    record Days(List<PostLine> posts, Map<LocalDate, Integer> counts) {}

    /** The same as {@link #between}, of each day of the zone no more than its first ones. */
    @AcrossClients("the calendar of a caller's clients")
    Mono<Days> firstOfEachDay(Collection<ClientId> clients, Instant from, Instant to, ZoneId zone, int most) {
        return find(Post.class, span(clients, from, to), OF_MOMENTS)
                .map(Moment::of)
                .collectSortedList(Comparator.comparing(Moment::at))
                .flatMap(moments -> {
                    var counts = new HashMap<LocalDate, Integer>();
                    var first = moments.stream()
                            .filter(moment ->
                                    counts.merge(LocalDate.ofInstant(moment.at(), zone), 1, Integer::sum) <= most)
                            .map(Moment::id)
                            .toList();
                    return lines(clients, and(span(clients, from, to), in("_id", first)))
                            .map(posts -> new Days(posts, counts));
                });
    }

    /** What of these clients stands from one instant on and before another, discarded posts left out. */
    @AcrossClients("the calendar of a caller's clients")
    public Mono<List<PostLine>> between(Collection<ClientId> clients, Instant from, Instant to) {
        return lines(clients, span(clients, from, to));
    }

    private static Bson span(Collection<ClientId> clients, Instant from, Instant to) {
        return and(
                in("clientId", Id.values(clients)),
                gte("slot.at", from),
                lt("slot.at", to),
                ne("status", PostStatus.DISCARDED.name()));
    }

    private Mono<List<PostLine>> lines(Collection<ClientId> clients, Bson wanted) {
        return find(Post.class, wanted, OF_POSTS)
                .map(PostLine::of)
                .collectSortedList(Comparator.comparing(PostLine::at))
                .flatMap(posts -> with(clients, posts));
    }

    private Mono<List<PostLine>> with(Collection<ClientId> clients, List<PostLine> posts) {
        var ids = posts.stream().map(post -> post.id().value()).toList();
        return find(Delivery.class, and(in("clientId", Id.values(clients)), in("target.postId", ids)), OF_DELIVERIES)
                .map(DeliveryLine::of)
                .collect(Collectors.groupingBy(DeliveryLine::postId))
                .map(found -> posts.stream()
                        .map(post -> post.with(found.getOrDefault(post.id(), List.of())))
                        .toList());
    }

    private Flux<StoredFields> find(Class<?> type, Bson wanted, Bson fields) {
        return StoredFields.find(mongo, type, wanted, fields, found -> found.batchSize(BATCH));
    }

    /** A post and when it is due. */
    private record Moment(String id, Instant at) {

        static Moment of(StoredFields stored) {
            return new Moment(stored.text("_id"), stored.inside("slot").moment("at"));
        }
    }
}
