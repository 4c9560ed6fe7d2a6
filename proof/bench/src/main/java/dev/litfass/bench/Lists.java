package dev.litfass.bench;

import dev.litfass.harness.ServiceClient;
import dev.litfass.harness.StaffRequests;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;

/**
 * Asks a service for its calendar and has it plan posts, at several sizes of the data, each turn followed by one of the
 * database alone. Turns of all sizes alternate, so that whatever else the machine does meets all of them.
 */
final class Lists {

    private static final List<Integer> CONNECTIONS = List.of(1, 8);

    private final Scale scale;
    private final List<Build> builds;
    private final Set<Request> requests;
    private final Map<Row, Both> measured = new LinkedHashMap<>();
    private final List<String> scans = new ArrayList<>();
    private final AtomicLong texts = new AtomicLong();

    /** The requests. */
    enum Request {
        MONTH("calendar of 30 days, every post"),
        PAGE("calendar of 30 days, as its page asks"),
        DAY("calendar of one day"),
        POSTS("the newest 50 posts"),
        WAITING("what waits for somebody, for Today"),
        PORTAL("portal: posts of 30 days"),
        INBOX("the 50 most urgent inquiries"),
        SCHEDULE("write a post and schedule it (3 requests)");

        private final String words;

        Request(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** What one line of the result is about. */
    record Row(Request request, int connections, int size, String build) {}

    /** Through the service, and with the database alone. */
    record Both(Turns service, Turns database) {}

    /** What was measured, and which queries look through a whole collection. */
    record Result(Map<Row, Both> measured, List<String> scans) {}

    private record Site(int size, Build build, Fixture.Instance instance, BenchDatabase database, Inbox inbox) {

        String url(String path) {
            return instance.url() + path;
        }

        Turns through(Request request) {
            var asked = request == Request.INBOX ? inbox.instance() : instance;
            return new Turns(asked.service(), asked.database().process());
        }

        Turns without(Request request) {
            var asked = request == Request.INBOX ? inbox.instance() : instance;
            return new Turns(null, asked.database().process());
        }

        void close() {
            database.close();
            inbox.close();
        }
    }

    /** @param builds what is measured side by side */
    Lists(Scale scale, List<Build> builds, Set<Request> requests) {
        this.scale = scale;
        this.builds = builds;
        this.requests = requests;
    }

    Result run() {
        try (var fixture = new Fixture()) {
            var agency = new Agency(fixture);
            var dataSet = new DataSet(agency, scale);
            var sites = new ArrayList<Site>();
            for (var size : scale.sizes()) {
                builds.forEach(build -> sites.add(site(fixture, agency, dataSet, size, build)));
            }
            sites.forEach(site -> check(site, agency, dataSet));
            for (var round = 1; round <= scale.warmUp(); round++) {
                round(sites, agency, dataSet);
                say("warm-up %d of %d".formatted(round, scale.warmUp()));
            }
            measured.clear();
            for (var round = 1; round <= scale.rounds(); round++) {
                round(sites, agency, dataSet);
                say("round %d of %d".formatted(round, scale.rounds()));
            }
            sites.forEach(Site::close);
            fixture.succeeded();
        }
        return new Result(measured, scans);
    }

    private Site site(Fixture fixture, Agency agency, DataSet dataSet, int size, Build build) {
        var instance = fixture.contentService(build);
        var database = new BenchDatabase(instance.database().uri());
        var start = System.nanoTime();
        dataSet.fill(instance, database, size);
        var inbox = new Inbox(fixture, build, instance, agency);
        inbox.fill(size, scale.month());
        var took = Duration.ofNanos(System.nanoTime() - start).toSeconds();
        say("%,d posts and inquiries (%s) are there after %d s".formatted(size, build.name(), took));
        return new Site(size, build, instance, database, inbox);
    }

    /** The same everywhere, or what is compared is not the same. */
    private void check(Site site, Agency agency, DataSet dataSet) {
        var start = System.nanoTime();
        var queries = new ServiceQueries(site.database(), agency.first().id());
        require(site, "month", scale.month(), entries(agency, site, dataSet.gone(), DataSet.last(dataSet.gone())));
        var day = DataSet.busiest(dataSet.gone());
        require(site, "day", scale.day(), entries(agency, site, day, day));
        require(site, "posts and deliveries", 2 * scale.day(), queries.calendar(day, day));
        queries.all(dataSet.gone(), DataSet.last(dataSet.gone())).stream()
                .filter(query -> query.scans(site.database()))
                .forEach(query -> scans.add("%,d posts: %s".formatted(site.size(), query)));
        if (site.inbox().scans()) {
            scans.add("%,d inquiries: the inbox".formatted(site.size()));
        }
        say("%,d posts: everything is there, asked in %d s"
                .formatted(
                        site.size(), Duration.ofNanos(System.nanoTime() - start).toSeconds()));
    }

    private static void require(Site site, String what, int expected, int found) {
        if (expected != found) {
            throw new IllegalStateException(
                    "%,d posts, %s: expected %d, found %d".formatted(site.size(), what, expected, found));
        }
    }

    private static int entries(Agency agency, Site site, LocalDate from, LocalDate to) {
        return agency.content()
                .get(calendar(agency, site, from, to))
                .json()
                .path("days")
                .valueStream()
                .mapToInt(day -> day.path("entries").size())
                .sum();
    }

    private void round(List<Site> sites, Agency agency, DataSet dataSet) {
        var gone = dataSet.gone();
        var last = DataSet.last(gone);
        var day = DataSet.busiest(gone);
        for (var connections : CONNECTIONS) {
            for (var site : sites) {
                var queries = new ServiceQueries(site.database(), agency.first().id());
                var staff = agency.content();
                var month = calendar(agency, site, gone, last);
                ask(Request.MONTH, connections, site, staff, month, () -> queries.calendar(gone, last));
                ask(Request.PAGE, connections, site, staff, month + "&perDay=3", () -> queries.calendar(gone, last));
                var one = calendar(agency, site, day, day);
                ask(Request.DAY, connections, site, staff, one, () -> queries.calendar(day, day));
                var posts = site.url("/api/clients/" + agency.first().id() + "/posts?limit=50");
                ask(Request.POSTS, connections, site, staff, posts, queries::newest);
                ask(Request.WAITING, connections, site, staff, site.url("/api/attention"), queries::waiting);
                var portal = site.url("/portal/posts?from=%s&to=%s".formatted(gone, last));
                ask(Request.PORTAL, connections, site, agency.portal(), portal, () -> queries.calendar(gone, last));
                var inbox = site.inbox();
                ask(Request.INBOX, connections, site, agency.monitoring(), inbox.url(), inbox::firstPage);
                schedule(connections, site, agency, queries, dataSet.toCome());
            }
        }
    }

    private void ask(
            Request request, int connections, Site site, ServiceClient caller, String url, Runnable withoutService) {
        if (!requests.contains(request)) {
            return;
        }
        var both = both(request, connections, site);
        both.service().take(connections, scale.turn(), () -> caller.get(url).success());
        both.database().take(connections, scale.turn(), withoutService);
    }

    /** What was made is taken away after the turn, so that the next one meets the same posts. */
    private void schedule(int connections, Site site, Agency agency, ServiceQueries queries, LocalDate month) {
        if (!requests.contains(Request.SCHEDULE)) {
            return;
        }
        var both = both(Request.SCHEDULE, connections, site);
        Queue<String> made = new ConcurrentLinkedQueue<>();
        both.service().take(connections, scale.turn(), () -> {
            var text = "Grüße aus der Backstube, Nr. " + texts.incrementAndGet() + " 🥐";
            made.add(StaffRequests.id(agency.schedule(site.instance(), text, someTime(month))));
        });
        var pattern = Objects.requireNonNull(site.database()
                .posts()
                .find(new BsonDocument("_id", new BsonString(Objects.requireNonNull(made.peek()))))
                .first());
        both.database().take(connections, scale.turn(), () -> {
            var id = "bench-" + texts.incrementAndGet();
            made.add(id);
            var copy = pattern.clone();
            copy.put("_id", new BsonString(id));
            queries.schedule(copy, someTime(month));
        });
        var ids = new BsonArray(made.stream().map(BsonString::new).toList());
        site.database().posts().deleteMany(new BsonDocument("_id", new BsonDocument("$in", ids)));
    }

    private static Instant someTime(LocalDate first) {
        var seconds = ThreadLocalRandom.current().nextInt(12 * 3600);
        var day = ThreadLocalRandom.current().nextInt(2, 12);
        return first.plusDays(day)
                .atTime(8, 0)
                .atZone(StaffRequests.ZONE)
                .toInstant()
                .plusSeconds(seconds);
    }

    private Both both(Request request, int connections, Site site) {
        return measured.computeIfAbsent(
                new Row(request, connections, site.size(), site.build().name()),
                row -> new Both(site.through(request), site.without(request)));
    }

    private static String calendar(Agency agency, Site site, LocalDate from, LocalDate to) {
        return "%s/api/clients/%s/calendar?from=%s&to=%s"
                .formatted(site.instance().url(), agency.first().id(), from, to);
    }

    private static void say(String words) {
        System.err.println(words);
    }
}
