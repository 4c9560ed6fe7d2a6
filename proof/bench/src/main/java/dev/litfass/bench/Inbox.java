package dev.litfass.bench;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import dev.litfass.contracts.id.Id;
import dev.litfass.harness.Await;
import dev.litfass.harness.ServiceClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;

/**
 * The inbox of a monitoring-service. One mention came in through the service, and the inquiry it opened is copied with
 * other ids, clients and urgencies; the first client has the same number of them, whatever the size.
 */
final class Inbox implements AutoCloseable {

    private static final int PAGE = 50;
    private static final int BATCH = 1_000;
    private static final Duration TIMEOUT = Duration.ofMinutes(1);
    private static final Bson BY_URGENCY = Sorts.ascending("urgency");

    private final Agency agency;
    private final String networkUrl;
    private final Fixture.Instance instance;
    private final BenchDatabase database;

    Inbox(Fixture fixture, Build build, Fixture.Instance content, Agency agency) {
        this.agency = agency;
        this.networkUrl = fixture.networkUrl();
        this.instance = fixture.monitoringService(build, content);
        this.database = new BenchDatabase(instance.database().uri());
    }

    Fixture.Instance instance() {
        return instance;
    }

    /** Fills the database with so many inquiries. */
    void fill(int inquiries, int ofFirst) {
        var pattern = pattern();
        database.inquiries().deleteMany(new BsonDocument());
        var clients = agency.clients();
        var batch = new ArrayList<BsonDocument>(BATCH);
        for (var i = 0; i < inquiries; i++) {
            var client = i < ofFirst ? agency.first() : clients.get(1 + i % (clients.size() - 1));
            batch.add(copy(pattern, client, i));
            if (batch.size() == BATCH || i == inquiries - 1) {
                database.inquiries().insertMany(batch);
                batch.clear();
            }
        }
    }

    private static BsonDocument copy(BsonDocument pattern, Agency.Client client, int number) {
        var due = Instant.now().plus(Duration.ofSeconds(number));
        var id = Id.fresh(Clock.fixed(due, ZoneOffset.UTC));
        var copy = pattern.clone();
        copy.put("_id", new BsonString(id));
        copy.put("clientId", new BsonString(client.id()));
        copy.getDocument("subject").put("channelId", new BsonString(client.channelId()));
        copy.put("urgency", new BsonString(String.format(Locale.ROOT, "1%013d.%s", due.toEpochMilli(), id)));
        return copy;
    }

    /** The inquiry that a mention opens, as the service wrote it. */
    private BsonDocument pattern() {
        var client = agency.first();
        var network = ServiceClient.withoutToken().retrying();
        network.put(
                        networkUrl + "/control/hooks",
                        Map.of(
                                "account", client.handle(),
                                "url", instance.url() + "/hooks/simulator/" + client.channelId(),
                                "secret", "sim_" + client.handle()))
                .success();
        var mention = Map.of(
                "account", client.handle(),
                "author", "lena",
                "text", "Habt ihr am Sonntag offen? Und gibt es dann noch Brezeln? 🥨",
                "kind", "MENTION");
        network.post(networkUrl + "/control/comments", mention).success();
        return Await.eventually(
                "an inquiry", TIMEOUT, () -> database.inquiries().find().first());
    }

    /** The first page of what is open at the first client. */
    String url() {
        return instance.url() + "/api/clients/" + agency.first().id() + "/inquiries?status=OPEN&limit=" + PAGE;
    }

    /** The same, asked without the service. */
    void firstPage() {
        database.inquiries()
                .withDocumentClass(RawBsonDocument.class)
                .find(open())
                .sort(BY_URGENCY)
                .limit(PAGE + 1)
                .into(new ArrayList<>());
    }

    /** True where the database looks through the whole collection for it. */
    boolean scans() {
        return database.scans("inquiries", open().toBsonDocument(), BY_URGENCY.toBsonDocument(), PAGE + 1);
    }

    private Bson open() {
        return Filters.and(Filters.in("clientId", agency.first().id()), Filters.in("state.status", List.of("OPEN")));
    }

    @Override
    public void close() {
        database.close();
    }
}
