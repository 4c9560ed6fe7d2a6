package dev.litfass.chaos;

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
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** The doors of services, entered with the token that the gateway would give an administrator. */
final class Door {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
    private static final int TRIES = 30;
    static final int UNAVAILABLE = 503;
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final @Nullable CallerTokens tokens;
    private final Caller somebody = Caller.staff(StaffId.fresh(Clock.systemUTC()), "Chaos", Role.ADMIN, true, Set.of());

    private final Service service;

    /** Doors of this service. */
    Door(CallerTokens tokens, Service service) {
        this.tokens = tokens;
        this.service = service;
    }

    /** Doors that ask for no token. */
    Door() {
        this.tokens = null;
        this.service = Service.GATEWAY;
    }

    /** An answer, whatever it says. */
    record Answer(int status, JsonNode body) {

        boolean isYes() {
            return status / 100 == 2;
        }

        JsonNode yes() {
            if (!isYes()) {
                throw new IllegalStateException("Answered %d: %s".formatted(status, body));
            }
            return body;
        }
    }

    /** Asks again while a part of Litfass does not answer, as a page with a button "again" would. */
    static JsonNode insist(Supplier<Answer> question) {
        var answer = question.get();
        for (var i = 0; i < TRIES && answer.status() == UNAVAILABLE; i++) {
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            answer = question.get();
        }
        return answer.yes();
    }

    Answer get(String url) {
        return ask("GET", url, null);
    }

    Answer post(String url, Object body) {
        return ask("POST", url, body);
    }

    Answer put(String url, Object body) {
        return ask("PUT", url, body);
    }

    Answer delete(String url) {
        return ask("DELETE", url, null);
    }

    private Answer ask(String method, String url, @Nullable Object body) {
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (tokens != null) {
            request.header("Authorization", "Bearer " + tokens.mint(somebody, service));
        }
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            var text = response.body();
            return new Answer(
                    response.statusCode(),
                    text.isEmpty() ? JsonNodeFactory.instance.objectNode() : JSON.readTree(text));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + url, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
