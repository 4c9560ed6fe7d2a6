package dev.litfass.bench;

import dev.litfass.contracts.id.Id;
import dev.litfass.harness.Await;
import dev.litfass.harness.StaffRequests;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Puts posts into a database exactly as the service would have: one was written and sent through it, one was planned,
 * and the documents these left are copied with other ids, clients and times. Over two years, twenty clients; thirty days
 * gone and thirty days to come hold the same number of posts of the first client, whatever the size.
 */
final class DataSet {

    private static final Duration WRITTEN_BEFORE = Duration.ofDays(3);
    private static final int DAYS_EACH_WAY = 365;
    private static final int MONTH = 30;
    private static final int BATCH = 1_000;
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final Duration OPEN = Duration.ofHours(12);

    private final Agency agency;
    private final Scale scale;
    private final Instant now = Instant.now();
    private final LocalDate today = LocalDate.ofInstant(now, StaffRequests.ZONE);

    DataSet(Agency agency, Scale scale) {
        this.agency = agency;
        this.scale = scale;
    }

    /** The first of the thirty days gone that are asked for. */
    LocalDate gone() {
        return today.minusDays(2L * MONTH);
    }

    /** The first of the thirty days to come in which posts are made. */
    LocalDate toCome() {
        return today.plusDays(MONTH);
    }

    /** The last of thirty days. */
    static LocalDate last(LocalDate first) {
        return first.plusDays(MONTH - 1);
    }

    /** The day on which most happens. */
    static LocalDate busiest(LocalDate first) {
        return first.plusDays(MONTH / 2);
    }

    private record Planned(Instant slot, Agency.Client client) {}

    private record Patterns(BsonDocument sent, BsonDocument delivery, BsonDocument planned) {}

    /** Fills the database until it has so many posts. */
    void fill(Fixture.Instance instance, BenchDatabase database, int posts) {
        var patterns = patterns(instance, database);
        database.posts().deleteMany(new BsonDocument());
        database.deliveries().deleteMany(new BsonDocument());
        var rest = posts - 2 * scale.month();
        if (rest < 0) {
            throw new IllegalArgumentException("too few posts for two months of " + scale.month());
        }
        var all = Stream.of(elsewhere(rest), month(gone()), month(toCome())).flatMap(part -> part);
        var batch = new ArrayList<Planned>(BATCH);
        all.forEach(planned -> {
            batch.add(planned);
            if (batch.size() == BATCH) {
                insert(database, patterns, batch);
                batch.clear();
            }
        });
        insert(database, patterns, batch);
        insertWaiting(database, patterns);
    }

    /** Posts of the first client that wait for a yes, and some that did not go out. */
    private void insertWaiting(BenchDatabase database, Patterns patterns) {
        var later = now.plus(Duration.ofDays(2L * DAYS_EACH_WAY));
        for (var i = 0; i < scale.waiting(); i++) {
            var wished = post(patterns.planned(), new Planned(later.plusSeconds(i), agency.first()), false);
            wished.put("status", new BsonString("IN_REVIEW"));
            wished.getDocument("lease").remove("dueAt");
            var failed =
                    new Planned(now.minus(Duration.ofDays(2L * DAYS_EACH_WAY)).plusSeconds(i), agency.first());
            var post = post(patterns.sent(), failed, true);
            var delivery = delivery(patterns.delivery(), failed, post);
            delivery.put("status", new BsonString("REJECTED"));
            database.posts().insertMany(List.of(wished, post));
            database.deliveries().insertOne(delivery);
        }
    }

    private void insert(BenchDatabase database, Patterns patterns, List<Planned> batch) {
        var posts = new ArrayList<BsonDocument>();
        var deliveries = new ArrayList<BsonDocument>();
        for (var planned : batch) {
            var isGone = planned.slot().isBefore(now);
            var post = post(isGone ? patterns.sent() : patterns.planned(), planned, isGone);
            posts.add(post);
            if (isGone) {
                deliveries.add(delivery(patterns.delivery(), planned, post));
            }
        }
        if (!posts.isEmpty()) {
            database.posts().insertMany(posts);
        }
        if (!deliveries.isEmpty()) {
            database.deliveries().insertMany(deliveries);
        }
    }

    private BsonDocument post(BsonDocument pattern, Planned planned, boolean isGone) {
        var written = written(planned);
        var copy = pattern.clone();
        copy.put("_id", fresh(written));
        copy.put("clientId", new BsonString(planned.client().id()));
        copy.getDocument("draft")
                .getArray("channelIds")
                .set(0, new BsonString(planned.client().channelId()));
        set(copy, "draft.text", new BsonString("Beitrag vom " + planned.slot() + ": Grüße aus der Backstube! 🥐"));
        var local = LocalDateTime.ofInstant(planned.slot(), StaffRequests.ZONE);
        set(copy, "slot.local", new BsonString(local.toString()));
        set(copy, "slot.at", date(planned.slot()));
        set(copy, "trail.createdAt", date(written));
        set(copy, "trail.changedAt", date(written));
        if (!isGone) {
            set(copy, "lease.dueAt", date(planned.slot().minusSeconds(60)));
        }
        return copy;
    }

    private static BsonDocument delivery(BsonDocument pattern, Planned planned, BsonDocument post) {
        var id = fresh(planned.slot());
        var copy = pattern.clone();
        copy.put("_id", id);
        copy.put("clientId", new BsonString(planned.client().id()));
        set(copy, "target.postId", post.getString("_id"));
        set(copy, "target.channelId", new BsonString(planned.client().channelId()));
        set(copy, "outgoing.key", id);
        set(copy, "outgoing.text", post.getDocument("draft").getString("text"));
        set(copy, "outgoing.createdAt", date(planned.slot()));
        set(copy, "evidence.remote.remoteId", new BsonString("p" + id.getValue().toLowerCase(Locale.ROOT)));
        copy.put("changedAt", date(planned.slot()));
        return copy;
    }

    private Instant written(Planned planned) {
        var latest = now.minus(Duration.ofDays(1));
        var written = planned.slot().minus(WRITTEN_BEFORE);
        return written.isAfter(latest) ? latest : written;
    }

    /** Posts of all clients but the first over the two years: what is near a post of its own is read when one is made. */
    private Stream<Planned> elsewhere(int count) {
        var start = now.minus(Duration.ofDays(DAYS_EACH_WAY));
        var step = Duration.ofDays(2L * DAYS_EACH_WAY).dividedBy(Math.max(1, count));
        var others = agency.clients().stream()
                .filter(client -> !client.equals(agency.first()))
                .toList();
        return IntStream.range(0, count)
                .mapToObj(i -> new Planned(start.plus(step.multipliedBy(i)), others.get(i % others.size())));
    }

    private Stream<Planned> month(LocalDate first) {
        var others = scale.month() - scale.day();
        return IntStream.range(0, MONTH).boxed().flatMap(i -> {
            var day = first.plusDays(i);
            if (day.equals(busiest(first))) {
                return day(day, scale.day());
            }
            var nth = i < MONTH / 2 ? i : i - 1;
            return day(day, others * (nth + 1) / (MONTH - 1) - others * nth / (MONTH - 1));
        });
    }

    private Stream<Planned> day(LocalDate day, int count) {
        var morning = day.atTime(MORNING).atZone(StaffRequests.ZONE).toInstant();
        var step = OPEN.dividedBy(Math.max(1, count));
        return IntStream.range(0, count)
                .mapToObj(i -> new Planned(
                        morning.plus(step.multipliedBy(i)).truncatedTo(ChronoUnit.SECONDS), agency.first()));
    }

    /** One post that was sent and one that is planned, each as the service itself wrote it. */
    private Patterns patterns(Fixture.Instance instance, BenchDatabase database) {
        var sent = agency.publish(instance, "Das Muster, gesendet");
        var planned = agency.schedule(instance, "Das Muster, geplant", now.plus(Duration.ofDays(DAYS_EACH_WAY)));
        Await.until(
                "published",
                TIMEOUT,
                () -> agency.read(instance, sent).path("stage").asString().equals("PUBLISHED"));
        return new Patterns(
                one(database.posts().find(id(sent)).first()),
                one(database.deliveries().find().first()),
                one(database.posts().find(id(planned)).first()));
    }

    private static BsonDocument one(@Nullable BsonDocument found) {
        if (found == null) {
            throw new IllegalStateException("the service wrote nothing");
        }
        return found;
    }

    private static BsonDocument id(JsonNode post) {
        return new BsonDocument("_id", new BsonString(StaffRequests.id(post)));
    }

    private static BsonString fresh(Instant at) {
        return new BsonString(Id.fresh(Clock.fixed(at, ZoneOffset.UTC)));
    }

    private static BsonDateTime date(Instant at) {
        return new BsonDateTime(at.toEpochMilli());
    }

    /** Gives a member that is there another value; one that is not there would make the copy another shape. */
    private static void set(BsonDocument document, String path, BsonValue value) {
        var within = document;
        var names = path.split("\\.");
        for (var i = 0; i < names.length - 1; i++) {
            within = within.getDocument(names[i]);
        }
        if (within.put(names[names.length - 1], value) == null) {
            throw new IllegalStateException("the service writes no " + path);
        }
    }
}
