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
    private int conflicts;

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

    /** So often the approval of a series comes while its posts are being made. */
    synchronized void refuseSeriesApprovals(int times) {
        conflicts = times;
    }

    /** Everything that was made, without what differs from run to run, list by list. */
    synchronized Map<String, List<String>> content() {
        var content = new TreeMap<String, List<String>>();
        lists.forEach((path, items) -> {
            if (!path.startsWith("/hooks")) {
                List<String> plain =
                        content.computeIfAbsent(path.replaceAll("/x\\d+/", "/…/"), none -> new ArrayList<>());
                items.stream()
                        .filter(FakeGateway::isSettled)
                        .forEach(item -> plain.add(item.toString().replaceAll("x\\d+|:\\d{4,5}", "…")));
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
            if (!method.equals("GET")
                    && !path.equals("/session")
                    && !path.startsWith("/hooks/")
                    && --writesUntilFailure < 0) {
                writesUntilFailure = Integer.MAX_VALUE;
                status = 503;
                answer = "{\"title\":\"busy\"}";
            } else if (path.contains("/series/") && path.endsWith("/approval") && conflicts-- > 0) {
                status = 409;
                answer = "{\"title\":\"changed meanwhile\"}";
            } else if (method.equals("GET")) {
                answer = isItem(path)
                        ? find(path).toString()
                        : json.writeValueAsString(Map.of("items", lists.getOrDefault(path, List.of())));
            } else {
                answer = write(
                        method.equals("PUT") && isItem(path) ? path + "/rewriting" : path,
                        path.endsWith("/media") ? json.createObjectNode() : (ObjectNode) read(body));
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
            case "session", "channel-tests" -> "{}";
            case "submission" -> move(before, body, "DRAFT", "IN_REVIEW").toString();
            case "rewriting" -> rewrite(before, body).toString();
            case "imports" -> only(path, body).toString();
            case "series" ->
                add(before.replaceAll("/posts/.*", "/series"), last, named(before, body))
                        .toString();
            case "assignee", "status", "replies" -> handle(before, last, body).toString();
            case "approval" ->
                before.contains("/series/")
                        ? find(before).put("approval", "yes").toString()
                        : move(before, body, "IN_REVIEW", find(before).has("slot") ? "SCHEDULED" : "APPROVED")
                                .toString();
            case "rejection" ->
                move(before, body, "IN_REVIEW", "DRAFT").put("rejection", "yes").toString();
            case "hold" -> find(before).put("hold", "yes").toString();
            case "slot" -> slot(before, body).toString();
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
        if (path.startsWith("/hooks/")) {
            hear(path, item);
        }
        if (last.equals("keys")) {
            item.put("key", "ltf_live_" + item.path("id").asString());
        }
        if (!last.equals("media")) {
            lists.computeIfAbsent(path, none -> new ArrayList<>()).add(item);
        }
        return item;
    }

    /** An inquiry, as monitoring-service makes one of what is said to a channel. */
    private void hear(String hook, ObjectNode said) {
        String channelId = hook.substring(hook.lastIndexOf('/') + 1);
        String client = lists.keySet().stream()
                .filter(path -> path.endsWith("/channels"))
                .filter(path -> lists.get(path).stream()
                        .anyMatch(channel -> channel.path("id").asString().equals(channelId)))
                .findFirst()
                .orElseThrow()
                .replace("/channels", "");
        lists.computeIfAbsent(client + "/inquiries", none -> new ArrayList<>())
                .add(json.createObjectNode()
                        .put("id", "x" + ids.incrementAndGet())
                        .put("excerpt", said.findValue("text").asString())
                        .put("status", "OPEN")
                        .put("version", 0));
    }

    private static boolean isItem(String path) {
        return path.matches(".*/x\\d+");
    }

    /** What the public said arrives when it does, until somebody has handled it. */
    private static boolean isSettled(ObjectNode item) {
        return !item.has("excerpt")
                || item.has("assigneeId")
                || item.has("lastReply")
                || !item.path("status").asString().equals("OPEN");
    }

    /** A wish before the approval. */
    private ObjectNode slot(String path, ObjectNode body) {
        ObjectNode post = find(path);
        if (post.path("status").asString().equals("DRAFT")) {
            return move(path, body, "DRAFT", "DRAFT").put("slot", "wish");
        }
        move(path, body, "APPROVED", "SCHEDULED");
        if (body.has("now")) {
            publish(path, post);
        }
        return post;
    }

    private ObjectNode rewrite(String path, ObjectNode body) {
        ObjectNode item = find(path);
        if (body.has("draft")) {
            item.set("draft", body.path("draft"));
            return item.put("status", "DRAFT")
                    .put("version", item.path("version").asInt() + 1);
        }
        return item.setAll(body);
    }

    /** The same thing sent twice is there once. */
    private ObjectNode only(String path, ObjectNode body) {
        lists.put(path, List.of(body));
        return body;
    }

    private ObjectNode named(String post, ObjectNode rule) {
        return rule.put("title", find(post).at("/draft/title").asString()).put("contentHash", "hash");
    }

    private ObjectNode handle(String path, String what, ObjectNode body) {
        ObjectNode inquiry = find(path);
        return switch (what) {
            case "assignee" -> inquiry.put("assigneeId", body.path("staffId").asString());
            case "status" -> inquiry.put("status", body.path("status").asString());
            default -> inquiry.put("lastReply", body.path("text").asString());
        };
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
            boolean byHand = !channel.has("secret");
            boolean taken = byHand
                    || network.publish(
                            channel.path("secret").asString(),
                            post.at("/draft/text").asString());
            post.put("stage", taken ? "PUBLISHED" : "FAILED");
        }
    }
}
