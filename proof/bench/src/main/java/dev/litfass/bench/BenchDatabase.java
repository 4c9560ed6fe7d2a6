package dev.litfass.bench;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Objects;
import org.bson.BsonDocument;
import org.bson.Document;

/** The database of a service, spoken to without the service. */
final class BenchDatabase implements AutoCloseable {

    private final MongoClient client;
    private final MongoDatabase database;

    BenchDatabase(String uri) {
        this.client = MongoClients.create(uri);
        this.database = client.getDatabase(Objects.requireNonNull(new ConnectionString(uri).getDatabase()));
    }

    MongoCollection<BsonDocument> posts() {
        return database.getCollection("posts", BsonDocument.class);
    }

    MongoCollection<BsonDocument> deliveries() {
        return database.getCollection("deliveries", BsonDocument.class);
    }

    MongoCollection<BsonDocument> inquiries() {
        return database.getCollection("inquiries", BsonDocument.class);
    }

    void drop() {
        database.drop();
    }

    /** True where the database looks through the whole collection to answer this; no limit is 0. */
    boolean scans(String collection, BsonDocument filter, BsonDocument order, int limit) {
        var find = new Document("find", collection)
                .append("filter", filter)
                .append("sort", order)
                .append("limit", limit);
        return scans(database.runCommand(new Document("explain", find).append("verbosity", "queryPlanner")));
    }

    private static boolean scans(Object plan) {
        if (plan instanceof Document document) {
            return "COLLSCAN".equals(document.get("stage"))
                    || document.entrySet().stream()
                            .filter(entry -> !entry.getKey().equals("rejectedPlans"))
                            .anyMatch(entry -> scans(entry.getValue()));
        }
        return plan instanceof List<?> list && list.stream().anyMatch(BenchDatabase::scans);
    }

    @Override
    public void close() {
        client.close();
    }
}
