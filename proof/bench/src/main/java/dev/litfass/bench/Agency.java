package dev.litfass.bench;

import dev.litfass.contracts.caller.Service;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** The clients whose posts are measured, each with one channel; the first is the one that is asked for. */
final class Agency {

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final int CLIENTS = 20;

    private final Door door;
    private final Door files;
    private final List<Client> clients;

    Agency(Fixture fixture) {
        this.door = new Door(fixture.tokens(), Service.CONTENT);
        this.files = new Door(fixture.tokens(), Service.CLIENTS);
        this.clients =
                IntStream.range(0, CLIENTS).mapToObj(i -> client(fixture, i)).toList();
    }

    /** A client and its channel. */
    record Client(String id, String channelId) {}

    Door door() {
        return door;
    }

    List<Client> clients() {
        return clients;
    }

    Client first() {
        return clients.get(0);
    }

    /** Writes a post and puts it on the calendar, as a person would: three requests. */
    JsonNode schedule(Fixture.Place place, String text, Instant slot) {
        var submitted = submitted(place, text);
        var local = LocalDateTime.ofInstant(slot, ZONE).toString();
        return door.put(
                url(place, submitted) + "/slot",
                Map.of("local", local, "zone", ZONE.getId(), "version", version(submitted)));
    }

    /** Writes a post and sends it at once. */
    JsonNode publish(Fixture.Place place, String text) {
        var submitted = submitted(place, text);
        return door.put(url(place, submitted) + "/slot", Map.of("now", true, "version", version(submitted)));
    }

    JsonNode read(Fixture.Place place, JsonNode post) {
        return door.read(url(place, post));
    }

    private JsonNode submitted(Fixture.Place place, String text) {
        var draft = Map.of("text", text, "channelIds", List.of(first().channelId()));
        var post = door.post(place.url() + "/api/clients/" + first().id() + "/posts", draft);
        return door.post(url(place, post) + "/submission", Map.of("version", version(post)));
    }

    private String url(Fixture.Place place, JsonNode post) {
        return place.url() + "/api/clients/" + first().id() + "/posts/" + id(post);
    }

    static String id(JsonNode thing) {
        return thing.path("id").asString();
    }

    private static long version(JsonNode post) {
        return post.path("version").asLong();
    }

    private Client client(Fixture fixture, int number) {
        var file = Map.of(
                "name",
                "Kunde Nr. " + number,
                "colour",
                "#8A5A00",
                "zone",
                ZONE.getId(),
                "state",
                "DE-BE",
                "languages",
                List.of("de"),
                "address",
                "DU",
                "approvalPolicy",
                Map.of("required", false, "ownPosts", true));
        var id = id(files.post(fixture.clientsUrl() + "/api/clients", file));
        var handle = "kunde-" + number;
        var channel = Map.of(
                "network",
                "SIMULATOR",
                "name",
                "Probenetz",
                "handle",
                handle,
                "server",
                fixture.networkUrl(),
                "secret",
                "sim_" + handle);
        return new Client(id, id(files.post(fixture.clientsUrl() + "/api/clients/" + id + "/channels", channel)));
    }
}
