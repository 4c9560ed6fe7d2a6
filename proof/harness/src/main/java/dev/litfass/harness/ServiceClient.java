package dev.litfass.harness;

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
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Asks one service over HTTP, past the gateway, with the token that the gateway would give an administrator. */
public final class ServiceClient {

    /** What a service says where a part of Litfass that it needs does not answer, or not in time. */
    private static final Set<Integer> AWAY = Set.of(503, 504);

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration TIMEOUT = Duration.ofMinutes(3);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
    private static final int TRIES = 30;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Supplier<@Nullable String> tokens;
    private final int tries;

    private ServiceClient(Supplier<@Nullable String> tokens, int tries) {
        this.tokens = tokens;
        this.tries = tries;
    }

    ServiceClient(CallerTokens tokens, Service service) {
        this(new RenewedToken(tokens, service), 1);
    }

    /** For what asks for no token. */
    public static ServiceClient withoutToken() {
        return new ServiceClient(() -> null, 1);
    }

    /** The same, but asks again while a part of Litfass does not answer, as a page with a button "again" would. */
    public ServiceClient retrying() {
        return new ServiceClient(tokens, TRIES);
    }

    /** An answer, whatever it says; its body is read only where somebody wants to know. */
    public record Answer(String question, int status, byte[] body) {

        public boolean isSuccess() {
            return status / 100 == 2;
        }

        /** Fails where it is none. */
        public Answer success() {
            if (!isSuccess()) {
                throw new IllegalStateException(
                        "%s answered %d: %s".formatted(question, status, new String(body, StandardCharsets.UTF_8)));
            }
            return this;
        }

        public JsonNode json() {
            return body.length == 0 ? JsonNodeFactory.instance.objectNode() : JSON.readTree(body);
        }
    }

    public Answer get(String url) {
        return ask("GET", url, null);
    }

    public Answer post(String url, Object body) {
        return ask("POST", url, body);
    }

    public Answer put(String url, Object body) {
        return ask("PUT", url, body);
    }

    public Answer delete(String url) {
        return ask("DELETE", url, null);
    }

    private Answer ask(String method, String url, @Nullable Object body) {
        var answer = askOnce(method, url, body);
        for (var i = 1; i < tries && AWAY.contains(answer.status()); i++) {
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            answer = askOnce(method, url, body);
        }
        return answer;
    }

    private Answer askOnce(String method, String url, @Nullable Object body) {
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        var token = tokens.get();
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            var response = http.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(method + " " + url, response.statusCode(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + url, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A token is signed anew only at half its life: a bench measures the service, not the signing. */
    private static final class RenewedToken implements Supplier<@Nullable String> {

        private static final long RENEW_NANOS =
                CallerTokens.LIFETIME.dividedBy(2).toNanos();

        private final CallerTokens tokens;
        private final Service service;
        private final Caller admin =
                Caller.staff(StaffId.fresh(Clock.systemUTC()), "Harness", Role.ADMIN, true, Set.of());
        private volatile Signed signed;

        RenewedToken(CallerTokens tokens, Service service) {
            this.tokens = tokens;
            this.service = service;
            this.signed = sign();
        }

        private record Signed(String text, long at) {}

        private Signed sign() {
            return new Signed(tokens.mint(admin, service), System.nanoTime());
        }

        @Override
        public String get() {
            if (System.nanoTime() - signed.at() > RENEW_NANOS) {
                signed = sign();
            }
            return signed.text();
        }
    }
}
