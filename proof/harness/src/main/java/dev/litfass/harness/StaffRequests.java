package dev.litfass.harness;

import static java.util.Map.entry;

import dev.litfass.contracts.caller.Service;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The requests by which staff open a client, connect its channels, write posts and put them on the calendar. */
public final class StaffRequests {

    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final ServiceClient clients;
    private final ServiceClient content;
    private final String clientsUrl;

    /** @param clientsUrl where clients-service listens; content-services are named at each request */
    public StaffRequests(ServiceClient clients, ServiceClient content, String clientsUrl) {
        this.clients = clients;
        this.content = content;
        this.clientsUrl = clientsUrl;
    }

    /** As an administrator of the services of this group. */
    public static StaffRequests to(ProcessGroup group, String clientsUrl) {
        return new StaffRequests(group.client(Service.CLIENTS), group.client(Service.CONTENT), clientsUrl);
    }

    /** The same, but asks again while a part of Litfass does not answer. */
    public StaffRequests retrying() {
        return new StaffRequests(clients.retrying(), content.retrying(), clientsUrl);
    }

    /**
     * Answers the id of the client.
     *
     * @param approvals whether its posts need somebody's yes, who did not write them
     */
    public String openClient(String name, boolean approvals) {
        var file = Map.ofEntries(
                entry("name", name),
                entry("colour", "#8A5A00"),
                entry("zone", ZONE.getId()),
                entry("state", "DE-BE"),
                entry("languages", List.of("de")),
                entry("address", "SIE"),
                entry("approvalPolicy", Map.of("required", approvals, "ownPosts", !approvals)));
        return id(clients.post(clientsUrl + "/api/clients", file).json());
    }

    /** An account on the simulator at this address; answers the channel's id. */
    public String connectChannel(String clientId, String handle, String simulatorUrl) {
        var channel = Map.ofEntries(
                entry("network", "SIMULATOR"),
                entry("name", "Kanal " + handle),
                entry("handle", handle),
                entry("server", simulatorUrl),
                entry("secret", "sim_" + handle));
        return id(clients.post(clientsUrl + "/api/clients/" + clientId + "/channels", channel)
                .json());
    }

    /** Writes a post and submits it. */
    public JsonNode submitPost(String contentUrl, String clientId, String text, Collection<String> channelIds) {
        var posts = contentUrl + "/api/clients/" + clientId + "/posts";
        var post = content.post(posts, draft(text, channelIds)).json();
        return submit(posts + "/" + id(post), version(post));
    }

    /** Submits a post as it stands in this version. */
    public JsonNode submit(String postUrl, long version) {
        return content.post(postUrl + "/submission", Map.of("version", version)).json();
    }

    /** Puts a submitted post on the calendar. */
    public JsonNode schedule(String postUrl, Instant slot, long version) {
        var local = LocalDateTime.ofInstant(slot, ZONE).toString();
        return put(postUrl, Map.of("local", local, "zone", ZONE.getId(), "version", version));
    }

    /** Sends a submitted post at once. */
    public JsonNode publishNow(String postUrl, long version) {
        return put(postUrl, Map.of("now", true, "version", version));
    }

    private JsonNode put(String postUrl, Map<String, ?> slot) {
        return content.put(postUrl + "/slot", slot).json();
    }

    /** A post, a calendar or whatever else content-service has at this address. */
    public JsonNode read(String url) {
        return content.get(url).json();
    }

    public static Map<String, Object> draft(String text, Collection<String> channelIds) {
        return Map.of("text", text, "channelIds", List.copyOf(channelIds));
    }

    public static String id(JsonNode thing) {
        return thing.path("id").asString();
    }

    public static long version(JsonNode post) {
        return post.path("version").asLong();
    }
}
