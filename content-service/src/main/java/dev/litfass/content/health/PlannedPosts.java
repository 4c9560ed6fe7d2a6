package dev.litfass.content.health;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import dev.litfass.content.post.Post;
import dev.litfass.content.post.PostStatus;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.search.StoredFields;
import java.time.Instant;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Counts what is planned for a channel behind a moment, by the names {@link Post} is stored under; no post is read. */
@Component
class PlannedPosts {

    private static final Bson MOMENT = include("slot.at");

    /** What has a slot, and whoever has to say yes to it has or will. */
    private static final List<String> PLANNED =
            List.of(PostStatus.IN_REVIEW.name(), PostStatus.APPROVED.name(), PostStatus.SCHEDULED.name());

    private final ReactiveMongoTemplate mongo;

    PlannedPosts(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** How many there are, and when the first of them is due. */
    record Behind(long posts, @Nullable Instant first) {
        static final Behind NONE = new Behind(0, null);
    }

    Mono<Behind> behind(ClientId client, ChannelId channel, Instant moment) {
        var wanted = and(
                eq("clientId", client.value()),
                gte("slot.at", moment),
                eq("draft.channelIds", channel.value()),
                in("status", PLANNED));
        var first = StoredFields.find(
                        mongo,
                        Post.class,
                        wanted,
                        MOMENT,
                        found -> found.sort(ascending("slot.at")).limit(1))
                .next()
                .map(stored -> stored.inside("slot").moment("at"));
        return first.flatMap(at -> mongo.execute(Post.class, all -> all.countDocuments(wanted))
                        .single()
                        .map(posts -> new Behind(posts, at)))
                .defaultIfEmpty(Behind.NONE);
    }
}
