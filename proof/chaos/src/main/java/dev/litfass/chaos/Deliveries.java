package dev.litfass.chaos;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What the agency believes: its deliveries, read from the database without asking a service. */
final class Deliveries implements AutoCloseable {

    /** So long before its moment a worker takes a delivery without pictures. */
    private static final Duration READY_AHEAD = Duration.ofSeconds(20);

    private final MongoClient client;
    private final MongoDatabase database;

    Deliveries(String uri) {
        this.client = MongoClients.create(uri);
        this.database = client.getDatabase(Objects.requireNonNull(new ConnectionString(uri).getDatabase()));
    }

    /**
     * A delivery as it stands.
     *
     * @param armedAt when it was last about to be sent
     * @param remoteId what the network called it
     */
    record Delivery(
            String id,
            String postId,
            String channelId,
            String text,
            String status,
            @Nullable Instant armedAt,
            @Nullable String remoteId,
            List<String> log) {}

    List<Delivery> all() {
        return collection().find().map(Deliveries::delivery).into(new ArrayList<>());
    }

    private static Delivery delivery(Document found) {
        var target = document(found, "target");
        var evidence = document(found, "evidence");
        var remote = evidence.get("remote", Document.class);
        return new Delivery(
                found.getString("_id"),
                target.getString("postId"),
                target.getString("channelId"),
                document(found, "outgoing").getString("text"),
                found.getString("status"),
                instant(evidence.getDate("lastSendAt")),
                remote == null ? null : remote.getString("remoteId"),
                found.getList("log", Document.class).stream()
                        .map(line -> instant(line.getDate("at")) + " " + line.getString("event") + " "
                                + line.getString("text"))
                        .toList());
    }

    /** Gives a planned delivery a time between the seconds, which nobody can at the desk. */
    void move(String id, Instant moment) {
        collection()
                .updateOne(
                        new Document("_id", id),
                        new Document(
                                "$set",
                                new Document("lease.dueAt", Date.from(moment.minus(READY_AHEAD)))
                                        .append("outgoing.createdAt", Date.from(moment))));
    }

    private MongoCollection<Document> collection() {
        return database.getCollection("deliveries");
    }

    private static Document document(Document whole, String name) {
        return Objects.requireNonNull(whole.get(name, Document.class), name);
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    @Override
    public void close() {
        client.close();
    }
}
