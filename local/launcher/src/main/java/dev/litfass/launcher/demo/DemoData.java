package dev.litfass.launcher.demo;

import dev.litfass.launcher.demo.DemoAgency.Client;
import dev.litfass.launcher.demo.DemoAgency.Comment;
import dev.litfass.launcher.demo.DemoAgency.Person;
import dev.litfass.launcher.demo.DemoAgency.Post;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Fills an empty system: staff, clients, channels, viewers, a partner, watches and sources, and hands on to the rest. */
public class DemoData {

    private static final String CLIENTS = "/api/clients";

    private final DemoAgency agency;
    private final Map<String, DemoMonths> months = DemoMonths.read();
    private final String gatewayUrl;
    private final String simulatorUrl;
    private final DemoState mark;
    private final Consumer<String> progress;
    private final Clock clock;

    public DemoData(
            DemoAgency agency,
            String gatewayUrl,
            String simulatorUrl,
            DemoState mark,
            Consumer<String> progress,
            Clock clock) {
        this.agency = agency;
        this.gatewayUrl = gatewayUrl;
        this.simulatorUrl = simulatorUrl;
        this.mark = mark;
        this.progress = progress;
        this.clock = clock;
    }

    /** Does what is still to be done. A system that somebody else has filled is left alone. */
    public void fill() {
        if (mark.isDone()) {
            return;
        }
        DemoClient admin = signIn(agency.admin());
        if (!mark.isBegun() && admin.items(CLIENTS).findAny().isPresent()) {
            return;
        }
        mark.begin();
        progress.accept("Filling in the demo data …");
        DemoClient network = new DemoClient(simulatorUrl);
        var demoPublic = new DemoPublic(network, clock);
        demoPublic.print(agency.articles());
        var channels = new DemoChannels(admin, network, gatewayUrl, simulatorUrl);
        Map<String, String> clientIds = clients(admin);
        staff(admin, clientIds);
        networkApps(admin);
        var posts = new DemoPosts(signIn(agency.first("EDITOR")), signIn(agency.first("ACCOUNT_LEAD")), clock);
        var inbox = new DemoInbox(signIn(agency.first("COMMUNITY")), idsBy(admin, "/api/staff", "email"));
        for (Client client : agency.clients()) {
            String path = CLIENTS + "/" + clientIds.get(client.name());
            Map<String, String> channelIds = channels.connect(path, client);
            everyday(admin, path, client);
            int planned = calendar(posts, path, client, channelIds);
            int past = history(admin, channels, path, client, channelIds);
            progress.accept("%s: %d posts".formatted(client.name(), past + planned));
            demoPublic.speak(client, heard(client));
        }
        agency.clients().forEach(client -> inbox.handle(CLIENTS + "/" + clientIds.get(client.name()), heard(client)));
        partner(admin, clientIds);
        mark.done();
    }

    private DemoClient signIn(Person person) {
        return DemoClient.signedIn(gatewayUrl, person.email(), agency.password());
    }

    private Map<String, String> clients(DemoClient admin) {
        Map<String, String> ids = idsBy(admin, CLIENTS, "name");
        for (Client client : agency.clients()) {
            ids.computeIfAbsent(client.name(), name -> id(admin.post(CLIENTS, client.file(today()))));
        }
        return ids;
    }

    private void staff(DemoClient admin, Map<String, String> clientIds) {
        Map<String, String> known = idsBy(admin, "/api/staff", "email");
        for (Person person : agency.staff()) {
            if (known.containsKey(person.email())) {
                continue;
            }
            List<String> theirs = person.clients() == null
                    ? List.of()
                    : person.clients().stream().map(clientIds::get).toList();
            admin.post(
                    "/api/staff",
                    Map.of(
                            "name", person.name(),
                            "email", person.email(),
                            "role", person.role(),
                            "allClients", theirs.isEmpty(),
                            "clientIds", theirs,
                            "password", agency.password(),
                            "language", person.language(),
                            "zone", "Europe/Berlin"));
        }
    }

    /** The agency's apps at the practice networks that one signs in to. */
    private static void networkApps(DemoClient admin) {
        admin.items("/api/network-apps")
                .filter(app ->
                        app.path("appId").isMissingNode() || app.path("appId").isNull())
                .forEach(app -> admin.put(
                        "/api/network-apps/" + app.path("network").asString(),
                        Map.of("appId", "practice-app", "secret", "practice-secret")));
    }

    /** What it publishes now and later; says how much that is. */
    private int calendar(DemoPosts posts, String path, Client client, Map<String, String> channelIds) {
        ZoneId zone = client.zone();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        DemoMonths months = monthsOf(client);
        List<Post> all = new ArrayList<>(client.posts());
        all.addAll(months.planned(today));
        posts.write(path, zone, all, channelIds);
        months.series().forEach(weekly -> posts.repeat(path, zone, weekly));
        return all.size();
    }

    /** What the client published before it came; says how much that is. */
    private int history(
            DemoClient admin, DemoChannels channels, String path, Client client, Map<String, String> channelIds) {
        DemoMonths.Past past = monthsOf(client).past();
        LocalDate today = LocalDate.ofInstant(clock.instant(), client.zone());
        List<Map<String, Object>> posts = channels.standing(
                past.channel(),
                past.posts(Objects.requireNonNull(channelIds.get(past.channel())), today, client.zone()));
        admin.post(path + "/posts/imports", Map.of("posts", posts));
        return posts.size();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private List<Comment> heard(Client client) {
        return Stream.concat(client.comments().stream(), monthsOf(client).inbox().stream())
                .toList();
    }

    private DemoMonths monthsOf(Client client) {
        return Objects.requireNonNull(months.get(client.name()));
    }

    private void everyday(DemoClient admin, String path, Client client) {
        addMissing(admin, path + "/viewers", "email", client.viewers());
        addMissing(admin, path + "/watches", "name", client.watches());
        List<Map<String, String>> sources = client.feeds().stream()
                .map(feed -> Map.of("name", feed.name(), "url", simulatorUrl + "/feeds/" + feed.feed() + ".xml"))
                .toList();
        addMissing(admin, path + "/sources", "name", sources);
    }

    private static void addMissing(DemoClient admin, String path, String key, List<Map<String, String>> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        Map<String, String> known = idsBy(admin, path, key);
        wanted.stream().filter(one -> !known.containsKey(one.get(key))).forEach(one -> admin.post(path, one));
    }

    private void partner(DemoClient admin, Map<String, String> clientIds) {
        Map<String, String> known = idsBy(admin, "/api/partners", "name");
        List<String> theirs =
                agency.partner().clients().stream().map(clientIds::get).toList();
        String id = known.computeIfAbsent(
                agency.partner().name(),
                name -> id(admin.post("/api/partners", Map.of("name", name, "clientIds", theirs))));
        if (mark.partnerKey() == null) {
            List<String> scopes = List.of("posts:read", "posts:write");
            mark.partnerKey(admin.post("/api/partners/" + id + "/keys", Map.of("scopes", scopes))
                    .path("key")
                    .asString());
        }
    }

    private static Map<String, String> idsBy(DemoClient door, String path, String field) {
        var ids = new HashMap<String, String>();
        door.items(path).forEach(item -> ids.put(item.path(field).asString(""), id(item)));
        return ids;
    }

    private static String id(JsonNode item) {
        return item.path("id").asString();
    }
}
