package dev.litfass.simulator;

import dev.litfass.simulator.http.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks HTTP to the simulator, as an account or without one. */
class Visitor {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String base;
    private final String token;

    Visitor(String base, String token) {
        this.base = base;
        this.token = token;
    }

    /** What came back. */
    record Reply(int status, String body, HttpResponse<String> whole) {

        JsonNode json() {
            return MAPPER.readTree(body);
        }

        String text(String field) {
            return json().path(field).asString();
        }

        String header(String name) {
            return whole.headers().firstValue(name).orElse("");
        }
    }

    Reply get(String path) {
        return send(request(path).GET());
    }

    Reply post(String path, Object body) {
        return send(json(path).POST(BodyPublishers.ofString(Json.write(body))));
    }

    Reply put(String path, Object body) {
        return send(json(path).PUT(BodyPublishers.ofString(Json.write(body))));
    }

    Reply delete(String path) {
        return send(request(path).DELETE());
    }

    Reply postWithKey(String key, String text) {
        return send(json("/api/posts")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(Json.write(Map.of("text", text)))));
    }

    Reply upload(String type, byte[] bytes) {
        return send(request("/api/media?alt=Ein+Bild")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(bytes)));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token);
    }

    Reply send(HttpRequest.Builder request) {
        try {
            return attempt(request);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** For calls that are meant to fail. */
    Reply attempt(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body(), response);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpRequest.Builder json(String path) {
        return request(path).header("Content-Type", "application/json");
    }
}
