package dev.litfass.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class ExpiryTests {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    @Test
    void deletesWhatIsOver() {
        EmbeddedMongo.Options options = EmbeddedMongo.options().clock(Clock.fixed(NOW, ZoneOffset.UTC));
        try (EmbeddedMongo mongo = EmbeddedMongo.open(options);
                MongoClient client = MongoClients.create(mongo.uri())) {
            MongoCollection<Document> things = client.getDatabase("d").getCollection("c");
            things.createIndex(new Document("at", 1), new IndexOptions().expireAfter(60L, TimeUnit.SECONDS));
            things.insertMany(List.of(
                    new Document("_id", 1).append("at", before(Duration.ofSeconds(61))),
                    new Document("_id", 2).append("at", before(Duration.ofSeconds(59))),
                    new Document("_id", 3).append("at", List.of(before(Duration.ofHours(1)), before(Duration.ZERO))),
                    new Document("_id", 4).append("at", "no date"),
                    new Document("_id", 5)));
            mongo.deleteExpired();
            assertThat(things.distinct("_id", Integer.class).into(new ArrayList<>()))
                    .containsExactly(2, 4, 5);
        }
    }

    @Test
    void writesTheTimeOfItsClock() {
        EmbeddedMongo.Options options = EmbeddedMongo.options().clock(Clock.fixed(NOW, ZoneOffset.UTC));
        try (EmbeddedMongo mongo = EmbeddedMongo.open(options);
                MongoClient client = MongoClients.create(mongo.uri())) {
            MongoCollection<Document> things = client.getDatabase("d").getCollection("c");
            things.insertOne(new Document("_id", 1));
            things.updateOne(new Document("_id", 1), new Document("$currentDate", new Document("at", true)));
            assertThat(things.find().first().getDate("at")).isEqualTo(Date.from(NOW));
            assertThat(things.find(Document.parse("{$expr: {$eq: ['$at', '$$NOW']}}"))
                            .first())
                    .isNotNull();
        }
    }

    private static Date before(Duration duration) {
        return Date.from(NOW.minus(duration));
    }
}
