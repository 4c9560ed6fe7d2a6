package dev.litfass.bench;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import dev.litfass.harness.StaffRequests;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;

/** What the service asks its database for, asked without the service. */
final class ServiceQueries {

    private static final Duration NEAR = Duration.ofHours(24);

    private static final int PAGE = 50;
    private static final int MOST = 200;
    private static final List<String> TROUBLE = List.of("REJECTED", "EXPIRED", "HELD", "NEEDS_PERSON", "TO_DO");

    private final BenchDatabase database;
    private final String client;

    ServiceQueries(BenchDatabase database, String client) {
        this.database = database;
        this.client = client;
    }

    /** A query: of which collection, for what, in which order, and for how many at most, where 0 is all. */
    record Query(String collection, Bson filter, Bson order, int limit) {

        boolean scans(BenchDatabase database) {
            return database.scans(collection, filter.toBsonDocument(), order.toBsonDocument(), limit);
        }
    }

    /** The posts of some days, and their deliveries; answers how many there were of both. */
    int calendar(LocalDate from, LocalDate to) {
        var posts = database.posts()
                .withDocumentClass(RawBsonDocument.class)
                .find(between(start(from), start(to.plusDays(1))))
                .sort(bySlot())
                .into(new ArrayList<>());
        return withDeliveries(posts);
    }

    private int withDeliveries(List<RawBsonDocument> posts) {
        var ids = posts.stream().map(post -> post.get("_id")).toList();
        return posts.size() + deliveries(ids);
    }

    /** The newest posts of a page, and their deliveries. */
    int newest() {
        return withDeliveries(database.posts()
                .withDocumentClass(RawBsonDocument.class)
                .find(Filters.and(mine(), Filters.lt("_id", "~")))
                .sort(Sorts.descending("_id"))
                .limit(PAGE + 1)
                .into(new ArrayList<>()));
    }

    /** What waits for a yes, and what did not go out with its posts. */
    int waiting() {
        var reviews = database.posts()
                .withDocumentClass(RawBsonDocument.class)
                .find(Filters.and(mine(), Filters.eq("status", "IN_REVIEW")))
                .sort(Sorts.descending("_id"))
                .limit(MOST)
                .into(new ArrayList<>());
        var troubles = database.deliveries()
                .withDocumentClass(RawBsonDocument.class)
                .find(Filters.and(mine(), Filters.in("status", TROUBLE)))
                .sort(Sorts.descending("_id"))
                .limit(MOST)
                .into(new ArrayList<>());
        var ids = troubles.stream()
                .map(delivery -> delivery.getDocument("target").get("postId"))
                .toList();
        var posts = database.posts()
                .withDocumentClass(RawBsonDocument.class)
                .find(Filters.and(mine(), Filters.in("_id", ids)))
                .into(new ArrayList<>());
        return reviews.size() + troubles.size() + posts.size();
    }

    /** What making a post and putting it on the calendar reads and writes: three requests. */
    void schedule(BsonDocument post, Instant slot) {
        var posts = database.posts();
        var byId = Filters.and(Filters.eq("clientId", client), Filters.eq("_id", post.get("_id")));
        posts.insertOne(post);
        deliveries(List.of(post.get("_id")));
        for (var request = 0; request < 2; request++) {
            posts.find(byId).first();
            near(slot);
            posts.replaceOne(Filters.eq("_id", post.get("_id")), post);
            deliveries(List.of(post.get("_id")));
        }
    }

    private void near(Instant slot) {
        database.posts()
                .withDocumentClass(RawBsonDocument.class)
                .find(between(slot.minus(NEAR), slot.plus(NEAR)))
                .sort(bySlot())
                .into(new ArrayList<>());
    }

    private int deliveries(List<BsonValue> posts) {
        return database.deliveries()
                .withDocumentClass(RawBsonDocument.class)
                .find(ofPosts(posts))
                .into(new ArrayList<>())
                .size();
    }

    /** What is asked at every request or every poll. */
    List<Query> all(LocalDate from, LocalDate to) {
        var now = new Date();
        var newest = Sorts.descending("_id");
        return List.of(
                new Query("posts", between(start(from), start(to)), bySlot(), 0),
                new Query("posts", Filters.eq("_id", "x"), new BsonDocument(), 0),
                new Query("posts", Filters.and(mine(), Filters.eq("_id", "x")), new BsonDocument(), 0),
                new Query("posts", Filters.and(mine(), Filters.lt("_id", "x")), newest, PAGE),
                new Query(
                        "posts",
                        Filters.and(mine(), Filters.lt("_id", "x"), Filters.eq("status", "SCHEDULED")),
                        newest,
                        PAGE),
                new Query("posts", Filters.lte("lease.dueAt", now), Sorts.ascending("lease.dueAt"), 1),
                new Query("posts", Filters.gte("trail.changedAt", now), Sorts.ascending("trail.changedAt"), PAGE),
                new Query("deliveries", ofPosts(List.of(new BsonString("x"))), new BsonDocument(), 0),
                new Query("deliveries", Filters.lte("lease.dueAt", now), Sorts.ascending("lease.dueAt"), 1),
                new Query("deliveries", Filters.gte("changedAt", now), Sorts.ascending("changedAt"), PAGE));
    }

    private Bson mine() {
        return Filters.in("clientId", client);
    }

    private Bson between(Instant from, Instant to) {
        return Filters.and(mine(), Filters.gt("slot.at", Date.from(from)), Filters.lt("slot.at", Date.from(to)));
    }

    private Bson ofPosts(List<BsonValue> posts) {
        return Filters.and(mine(), Filters.in("target.postId", posts));
    }

    private static Bson bySlot() {
        return Sorts.ascending("slot.at");
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(StaffRequests.ZONE).toInstant();
    }
}
