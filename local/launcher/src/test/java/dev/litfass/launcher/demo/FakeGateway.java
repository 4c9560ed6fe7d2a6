package dev.litfass.launcher.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Keeps what it is given, as the gateway's services would, and lets published posts appear in a real simulator. */
class FakeGateway implements AutoCloseable {

    static {
        // Else every answer waits 40 ms for the acknowledgement of its head.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final JsonMapper json = new JsonMapper();
    private final HttpServer server;
    private final NetworkAccount network;
    private final Map<String, List<ObjectNode>> lists = new LinkedHashMap<>();
    private final AtomicInteger ids = new AtomicInteger();
    private int writesUntilFailure = Integer.MAX_VALUE;

    FakeGateway(String simulatorUrl) throws IOException {
        network = new NetworkAccount(simulatorUrl);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** After this many writes it answers 503 once. */
    synchronized void failAfterWrites(int count) {
        writesUntilFailure = count;
    }

    /** Everything that was made, without what differs from run to run, list by list. */
    synchronized Map<String, List<String>> content() {
        var content = new TreeMap<String, List<String>>();
        lists.forEach((path, items) -> {
            if (!path.startsWith("/hooks")) {
                List<String> plain =
                        content.computeIfAbsent(path.replaceAll("/x\\d+/", "/…/"), none -> new ArrayList<>());
                items.forEach(item -> plain.add(item.toString().replaceAll("x\\d+|:\\d{4,5}", "…")));
                Collections.sort(plain);
            }
        });
        return content;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        String method = exchange.getRequestMethod();
        int status = 200;
        String answer;
        synchronized (this) {
            if (!method.equals("GET") && !path.equals("/session") && --writesUntilFailure < 0) {
                writesUntilFailure = Integer.MAX_VALUE;
                status = 503;
                answer = "{\"title\":\"busy\"}";
            } else if (method.equals("GET")) {
                answer = json.writeValueAsString(Map.of("items", lists.getOrDefault(path, List.of())));
            } else {
                answer = write(path, path.endsWith("/media") ? json.createObjectNode() : (ObjectNode) read(body));
            }
        }
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private JsonNode read(byte[] body) {
        return json.readTree(body);
    }

    private String write(String path, ObjectNode body) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        String before = path.substring(0, path.lastIndexOf('/'));
        return switch (last) {
            case "session" -> "{}";
            case "submission" -> move(before, body, "DRAFT", "IN_REVIEW").toString();
            case "approval" -> move(before, body, "IN_REVIEW", "APPROVED").toString();
            case "rejection" ->
                move(before, body, "IN_REVIEW", "DRAFT").put("rejection", "yes").toString();
            case "hold" -> find(before).put("hold", "yes").toString();
            case "slot" -> {
                ObjectNode post = move(before, body, "APPROVED", "SCHEDULED");
                if (body.has("now")) {
                    publish(before, post);
                }
                yield post.toString();
            }
            default -> add(path, last, body).toString();
        };
    }

    private ObjectNode add(String path, String last, ObjectNode body) {
        ObjectNode item = json.createObjectNode();
        if (last.equals("posts")) {
            item.set("draft", body);
            item.put("status", "DRAFT").put("version", 0).put("contentHash", "hash");
        } else {
            item.setAll(body);
        }
        item.put("id", "x" + ids.incrementAndGet());
        if (last.equals("keys")) {
            item.put("key", "ltf_live_" + item.path("id").asString());
        }
        if (!last.equals("media")) {
            lists.computeIfAbsent(path, none -> new ArrayList<>()).add(item);
        }
        return item;
    }

    private ObjectNode move(String path, ObjectNode body, String from, String to) {
        ObjectNode post = find(path);
        if (!post.path("status").asString().equals(from)
                || post.path("version").asInt() != body.path("version").asInt()) {
            throw new IllegalStateException("A post in %s was to become %s by %s".formatted(post, to, body));
        }
        return post.put("status", to).put("version", post.path("version").asInt() + 1);
    }

    private ObjectNode find(String path) {
        String id = path.substring(path.lastIndexOf('/') + 1);
        return lists.get(path.substring(0, path.lastIndexOf('/'))).stream()
                .filter(item -> item.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** What content-service would do a moment later. */
    private void publish(String path, ObjectNode post) {
        String channels = path.replaceAll("/posts/.*", "/channels");
        for (JsonNode channelId : post.at("/draft/channelIds")) {
            JsonNode channel = lists.get(channels).stream()
                    .filter(item -> item.path("id").equals(channelId))
                    .findFirst()
                    .orElseThrow();
            network.publish(
                    channel.path("secret").asString(), post.at("/draft/text").asString());
        }
    }
}
