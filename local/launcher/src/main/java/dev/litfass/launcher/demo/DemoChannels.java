package dev.litfass.launcher.demo;

import dev.litfass.launcher.demo.DemoAgency.Channel;
import dev.litfass.launcher.demo.DemoAgency.Client;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Opens the demo's accounts in the practice network with what they said there, connects them, and lets what is said be heard. */
class DemoChannels {

    private final DemoClient admin;
    private final DemoClient network;
    private final String gatewayUrl;
    private final String simulatorUrl;

    DemoChannels(DemoClient admin, DemoClient network, String gatewayUrl, String simulatorUrl) {
        this.admin = admin;
        this.network = network;
        this.gatewayUrl = gatewayUrl;
        this.simulatorUrl = simulatorUrl;
    }

    /** The ids of the client's channels by what the demo calls them. */
    Map<String, String> connect(String path, Client client) {
        Map<String, JsonNode> known = admin.items(path + "/channels")
                .collect(Collectors.toMap(channel -> channel.path("name").asString(), channel -> channel));
        var ids = new HashMap<String, String>();
        for (Channel channel : client.channels()) {
            if (!channel.isByHand()) {
                open(channel);
            }
            JsonNode connected = known.get(channel.name());
            boolean isNew = connected == null;
            if (connected == null) {
                connected = connect(path, channel);
            }
            String id = connected.path("id").asString();
            ids.put(channel.handle(), id);
            if (Boolean.TRUE.equals(channel.paused())) {
                pause(path + "/channels/" + id, connected);
            }
            if (isNew && !channel.isByHand()) {
                admin.post(path + "/channel-tests", Map.of("channelId", id));
            }
            if (!channel.isByHand()) {
                listen(channel, id, isNew);
            }
        }
        return ids;
    }

    /** These posts of an account, each with its address, once they stand in the practice network as of when they were public. */
    List<Map<String, Object>> standing(String account, List<Map<String, Object>> posts) {
        return posts.stream().map(post -> standing(account, post)).toList();
    }

    private Map<String, Object> standing(String account, Map<String, Object> post) {
        String id = network.post(
                        "/control/posts",
                        Map.of("account", account, "text", post.get("text"), "publishedAt", post.get("publishedAt")))
                .path("id")
                .asString();
        var known = new HashMap<>(post);
        known.put("url", simulatorUrl + "/p/" + id);
        return known;
    }

    private void open(Channel channel) {
        var rules = new HashMap<String, Object>(channel.rules() == null ? Map.of() : channel.rules());
        rules.put("account", channel.handle());
        rules.put("name", Objects.requireNonNullElse(channel.shown(), channel.name()));
        network.put("/control/accounts", rules);
    }

    private void listen(Channel channel, String id, boolean isNew) {
        network.put(
                "/control/hooks",
                Map.of(
                        "account", channel.handle(),
                        "url", gatewayUrl + "/hooks/simulator/" + id,
                        "secret", channel.token()));
        if (isNew && channel.trouble() != null) {
            network.post("/control/behaviour", Map.of("account", channel.handle(), "next", List.of(channel.trouble())));
        }
    }

    private void pause(String path, JsonNode channel) {
        if (!channel.path("status").asString("").equals("PAUSED")) {
            admin.put(
                    path,
                    Map.of(
                            "name", channel.path("name").asString(),
                            "status", "PAUSED",
                            "version", channel.path("version").asLong()));
        }
    }

    private JsonNode connect(String path, Channel channel) {
        if (channel.network() != null) {
            return admin.post(path + "/channels", Map.of("network", channel.network(), "name", channel.name()));
        }
        return admin.post(
                path + "/channels",
                Map.of(
                        "network", "SIMULATOR",
                        "name", channel.name(),
                        "handle", channel.handle(),
                        "server", simulatorUrl,
                        "secret", channel.token()));
    }
}
