package dev.litfass.harness;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Role;
import dev.litfass.contracts.caller.Service;
import dev.litfass.contracts.id.StaffId;
import dev.litfass.platform.caller.CallerTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Asks services over HTTP, with the headers and the cookies of one caller. */
public final class ServiceClient {

    /** What a service says where a part of Litfass that it needs does not answer, or not in time. */
    private static final Set<Integer> AWAY = Set.of(503, 504);

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration TIMEOUT = Duration.ofMinutes(3);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
    private static final int TRIES = 30;

    private final HttpClient http;
    private final Supplier<Map<String, String>> headers;
    private final int tries;

    private ServiceClient(HttpClient http, Supplier<Map<String, String>> headers, int tries) {
        this.http = http;
        this.headers = headers;
        this.tries = tries;
    }

    /** Sends these headers, asked for anew at each request. */
    public static ServiceClient sending(Supplier<Map<String, String>> headers) {
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .build();
        return new ServiceClient(http, headers, 1);
    }

    /** Carries the token that the gateway would give an administrator. */
    static ServiceClient of(CallerTokens tokens, Service service) {
        var admin = Caller.staff(StaffId.fresh(Clock.systemUTC()), "Harness", Role.ADMIN, true, Set.of());
        return of(tokens, service, admin);
    }

    /** Carries the token that the gateway would give this caller. */
    static ServiceClient of(CallerTokens tokens, Service service, Caller caller) {
        return sending(() -> Map.of("Authorization", "Bearer " + tokens.mint(caller, service)));
    }

    /** For what asks for no token. */
    public static ServiceClient withoutToken() {
        return sending(Map::of);
    }

    /** The same, but asks again while a part of Litfass does not answer, as a page with a button "again" would. */
    public ServiceClient retrying() {
        return new ServiceClient(http, headers, TRIES);
    }

    /** An answer, whatever it says; its body is read only where somebody wants to know. */
    public record Answer(String question, HttpResponse<byte[]> response) {

        public int status() {
            return response.statusCode();
        }

        public boolean isSuccess() {
            return status() / 100 == 2;
        }

        public String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        /** Fails where it is none. */
        public Answer success() {
            if (!isSuccess()) {
                throw new IllegalStateException("%s answered %d: %s".formatted(question, status(), text()));
            }
            return this;
        }

        /** The body of a success; fails where it is none. */
        public JsonNode json() {
            var body = success().response().body();
            return body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
        }

        /** The type of the problem; empty where it is none. */
        public String problem() {
            return isSuccess()
                    ? ""
                    : JSON.readTree(response.body()).path("type").asString("");
        }
    }

    public Answer get(String url) {
        return send("GET", url, null);
    }

    public Answer post(String url, Object body) {
        return send("POST", url, body);
    }

    public Answer put(String url, Object body) {
        return send("PUT", url, body);
    }

    public Answer delete(String url) {
        return send("DELETE", url, null);
    }

    public Answer send(String method, String url, @Nullable Object body) {
        var answer = sendOnce(method, url, body);
        for (var i = 1; i < tries && AWAY.contains(answer.status()); i++) {
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            answer = sendOnce(method, url, body);
        }
        return answer;
    }

    private Answer sendOnce(String method, String url, @Nullable Object body) {
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        headers.get().forEach(request::header);
        try {
            return new Answer(method + " " + url, http.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + url, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
