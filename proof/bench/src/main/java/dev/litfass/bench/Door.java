package dev.litfass.bench;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Role;
import dev.litfass.contracts.caller.Service;
import dev.litfass.contracts.id.StaffId;
import dev.litfass.platform.caller.CallerTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The doors of services, entered with the token that the gateway would give an administrator. */
final class Door {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long TOKEN_NANOS = CallerTokens.LIFETIME.dividedBy(2).toNanos();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final CallerTokens tokens;
    private final Service service;
    private final Caller somebody = Caller.staff(StaffId.fresh(Clock.systemUTC()), "Bench", Role.ADMIN, true, Set.of());
    private volatile Minted token;

    Door(CallerTokens tokens, Service service) {
        this.tokens = tokens;
        this.service = service;
        this.token = minted();
    }

    private record Minted(String text, long at) {}

    /** The answer's bytes, unread. */
    byte[] get(String url) {
        return ask("GET", url, null);
    }

    JsonNode read(String url) {
        return JSON.readTree(get(url));
    }

    JsonNode post(String url, Map<String, ?> body) {
        return JSON.readTree(ask("POST", url, body));
    }

    JsonNode put(String url, Map<String, ?> body) {
        return JSON.readTree(ask("PUT", url, body));
    }

    private byte[] ask(String method, String url, @Nullable Map<String, ?> body) {
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() / 100 != 2) {
                throw new IllegalStateException("%s %s answered %d: %s"
                        .formatted(
                                method,
                                url,
                                response.statusCode(),
                                new String(response.body(), StandardCharsets.UTF_8)));
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String token() {
        if (System.nanoTime() - token.at() > TOKEN_NANOS) {
            token = minted();
        }
        return token.text();
    }

    private Minted minted() {
        return new Minted(tokens.mint(somebody, service), System.nanoTime());
    }
}
