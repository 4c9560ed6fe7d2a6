package dev.litfass.launcher.demo;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** A way in over HTTP, with the cookies of one person. */
class DemoClient {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String BOUNDARY = "litfass-demo-part";

    private static final int CONFLICT = 409;

    private final String base;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    DemoClient(String base) {
        this.base = base;
    }

    /** A door through which somebody of the staff went in. */
    static DemoClient signedIn(String base, String email, String password) {
        var door = new DemoClient(base);
        door.post("/session", Map.of("email", email, "password", password));
        return door;
    }

    JsonNode get(String path) {
        return send(request(path).GET());
    }

    /** The items of a list, all its pages. */
    Stream<JsonNode> items(String path) {
        JsonNode page = get(path + (path.contains("?") ? "&" : "?") + "limit=200");
        Stream<JsonNode> items = page.path("items").valueStream();
        String next = page.path("next").asString("");
        return next.isEmpty() || path.contains("cursor=")
                ? items
                : Stream.concat(items, items(path + (path.contains("?") ? "&" : "?") + "cursor=" + next));
    }

    JsonNode post(String path, Object body) {
        return send(json(path).POST(BodyPublishers.ofString(MAPPER.writeValueAsString(body))));
    }

    /** Nothing where somebody else changes the same thing at this moment. */
    Optional<JsonNode> postUnlessBusy(String path, Object body) {
        try {
            return Optional.of(post(path, body));
        } catch (DemoFailed e) {
            if (e.status() != CONFLICT) {
                throw e;
            }
            return Optional.empty();
        }
    }

    JsonNode put(String path, Object body) {
        return send(json(path).PUT(BodyPublishers.ofString(MAPPER.writeValueAsString(body))));
    }

    /** Sends a file as a browser's form does. */
    JsonNode upload(String path, String name, byte[] png) {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: image/png\r\n\r\n";
        byte[] before = head.getBytes(StandardCharsets.UTF_8);
        byte[] after = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] body = Arrays.copyOf(before, before.length + png.length + after.length);
        System.arraycopy(png, 0, body, before.length, png.length);
        System.arraycopy(after, 0, body, before.length + png.length, after.length);
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    private HttpRequest.Builder json(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(20))
                .header("Accept", "application/json")
                .header("Origin", base)
                .header("X-Litfass-Csrf", "1");
    }

    private JsonNode send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        String what = request.method() + " " + request.uri().getPath();
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new DemoFailed(
                        response.statusCode(),
                        "%s answered %d: %s".formatted(what, response.statusCode(), shortened(response.body())));
            }
            return response.body().isEmpty() ? JsonNodeFactory.instance.objectNode() : MAPPER.readTree(response.body());
        } catch (IOException e) {
            throw new DemoFailed(0, "%s was not answered (%s).".formatted(what, e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailed(0, "Interrupted.");
        }
    }

    private static String shortened(String body) {
        return body.length() > 300 ? body.substring(0, 300) + "…" : body;
    }
}
