package dev.litfass.chaos;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.litfass.chaos.notice.MailServer;
import dev.litfass.contracts.caller.Service;
import dev.litfass.harness.Await;
import dev.litfass.harness.StaffRequests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Events as a content-service makes them, put straight into the outboxes of posts: from there on all is as it is, the
 * telling, a notice each for who plans, and a mail to them at once.
 */
final class EventLoad implements AutoCloseable {

    private static final int POSTS = 100;
    private static final int TURNS_A_SECOND = 10;
    private static final int SECONDS = 60;
    private static final Duration LIMIT = Duration.ofMinutes(5);

    /** It is told at once by mail to who plans, at any hour. */
    private static final String KIND = "DELIVERY_UNCLEAR";

    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(1);
    private final MongoClient mongo;
    private final MongoCollection<Document> posts;
    private final MongoCollection<Document> notices;
    private final Path mails;
    private final List<String> ids = new ArrayList<>();
    private final Document pattern;
    private int poured;
    private @Nullable Instant end;

    EventLoad(Cluster cluster, int mailPort) {
        this.mongo = MongoClients.create(cluster.contentDatabaseUri());
        this.posts = mongo.getDatabase("litfass_chaos_content").getCollection("posts");
        this.notices = mongo.getDatabase("litfass_chaos_clients").getCollection("notices");
        this.mails = cluster.folder().resolve("mails");
        var port = Integer.toString(mailPort);
        cluster.group()
                .program("mail-server", mailPort, 64, MailServer.class, port, mails.toString(), "0")
                .start()
                .awaitReady(LIMIT);
        this.pattern = pattern(cluster);
    }

    /** An alert as it is stored: one came of a post that was submitted. */
    private Document pattern(Cluster cluster) {
        var staff = StaffRequests.to(cluster.group(), cluster.clientsUrl());
        var client = staff.openClient("Kunde mit vielen Ereignissen", true);
        var lead = Map.of(
                "name", "Lea",
                "email", "lea@litfass.example",
                "role", "ACCOUNT_LEAD",
                "allClients", false,
                "clientIds", List.of(client),
                "password", "drei-brezeln-am-kanal",
                "language", "de",
                "zone", StaffRequests.ZONE.getId());
        cluster.group()
                .client(Service.CLIENTS)
                .post(cluster.clientsUrl() + "/api/staff", lead)
                .success();
        var channel = staff.connectChannel(client, "kunde-ereignisse", cluster.networkUrl());
        for (var i = 0; i < POSTS; i++) {
            ids.add(StaffRequests.id(
                    staff.submitPost(cluster.contentUrls().get(0), client, "Beitrag " + i, List.of(channel))));
        }
        var alerts = mongo.getDatabase("litfass_chaos_clients").getCollection("alerts");
        Await.until("the alerts", LIMIT, () -> alerts.countDocuments() >= POSTS);
        return Objects.requireNonNull(alerts.find().first()).get("alert", Document.class);
    }

    /** So many over a minute, from this moment on. */
    void pour(int events, Instant from) {
        var each = events / (SECONDS * TURNS_A_SECOND);
        var left = events - each * SECONDS * TURNS_A_SECOND;
        for (var turn = 0; turn < SECONDS * TURNS_A_SECOND; turn++) {
            var count = each + (turn < left ? 1 : 0);
            var at = Duration.between(Instant.now(), from).toMillis() + turn * 1000L / TURNS_A_SECOND;
            clock.schedule(() -> put(count), at, TimeUnit.MILLISECONDS);
        }
        end = from.plusSeconds(SECONDS);
    }

    private void put(int count) {
        for (var i = 0; i < count; i++) {
            var now = new Date();
            var alert = new Document(pattern);
            alert.put("_id", "event-" + poured);
            alert.put("kind", KIND);
            alert.put("at", now);
            var entry = new Document("at", now).append("alert", alert);
            posts.updateOne(Filters.eq("_id", ids.get(poured % POSTS)), Updates.push("outbox.entries", entry));
            poured++;
        }
    }

    /** Waits until everybody was told, and says how long that took. */
    String awaited() {
        var ofKind = Filters.eq("kind", KIND);
        Await.until("the notices", LIMIT, () -> notices.countDocuments(ofKind) >= poured);
        var told = Duration.between(end, Instant.now());
        Await.until("the mails", LIMIT, () -> mailsKept() >= poured);
        var mailed = Duration.between(end, Instant.now());
        return "%d notices were there %d s after the last event at the latest, %d mails %d s after"
                .formatted(notices.countDocuments(ofKind), told.toSeconds(), mailsKept(), mailed.toSeconds());
    }

    private long mailsKept() {
        try (var lines = Files.lines(mails)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        mongo.close();
    }
}
