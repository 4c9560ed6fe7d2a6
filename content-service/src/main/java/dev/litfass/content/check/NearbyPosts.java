package dev.litfass.content.check;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import dev.litfass.content.post.Post;
import dev.litfass.content.post.PostId;
import dev.litfass.content.post.PostStatus;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.search.StoredFields;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads what a client's scheduled posts near a moment say, by the names {@link Post} is stored under. */
@Component
class NearbyPosts {

    /** A day, less the hour that a change of the clocks takes: what comes daily comes at the same time of day. */
    private static final Duration NEAR = Duration.ofHours(23);

    private static final int BATCH = 1_000;
    private static final Bson FIELDS = include("draft.text", "draft.channelIds", "draft.variants");

    private final ReactiveMongoTemplate mongo;

    NearbyPosts(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    Mono<List<Surroundings.Neighbour>> of(ClientId client, Instant due) {
        var near = and(
                eq("clientId", client.value()),
                gt("slot.at", due.minus(NEAR)),
                lt("slot.at", due.plus(NEAR)),
                eq("status", PostStatus.SCHEDULED.name()));
        return StoredFields.find(
                        mongo,
                        Post.class,
                        near,
                        FIELDS,
                        found -> found.sort(ascending("slot.at")).batchSize(BATCH))
                .map(NearbyPosts::neighbour)
                .collectList();
    }

    private static Surroundings.Neighbour neighbour(StoredFields stored) {
        var draft = stored.inside("draft");
        var variants = draft.each("variants").stream()
                .collect(Collectors.toMap(variant -> variant.text("channelId"), variant -> variant.text("text")));
        var text = draft.text("text");
        return new Surroundings.Neighbour(
                new PostId(stored.text("_id")),
                draft.texts("channelIds").stream()
                        .collect(Collectors.toMap(ChannelId::new, id -> variants.getOrDefault(id, text), (a, b) -> a)));
    }
}
