package dev.litfass.harness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.litfass.contracts.caller.Role;
import dev.litfass.contracts.caller.Service;
import dev.litfass.platform.caller.CallerTokens;
import dev.litfass.platform.caller.ServiceKeys;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServiceClientTests {

    private final Queue<Integer> answers = new ArrayDeque<>();
    private final List<String> authorizations = new ArrayList<>();
    private HttpServer server;
    private String url;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            authorizations.add(exchange.getRequestHeaders().getFirst("Authorization"));
            var body = "{\"title\":\"Grüße\"}".getBytes(UTF_8);
            exchange.sendResponseHeaders(answers.remove(), body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        url = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    @Test
    void asksAgainWhileAPartIsAway() {
        answers.addAll(List.of(503, 504, 200));

        var answer = ServiceClient.withoutToken().retrying().get(url);

        assertThat(answer.json().path("title").asString()).isEqualTo("Grüße");
    }

    @Test
    void asksOnceWhereNothingElseIsWanted() {
        answers.addAll(List.of(503, 200));

        var answer = ServiceClient.withoutToken().get(url);

        assertThat(answer.status()).isEqualTo(503);
    }

    @Test
    void saysWhatWasAskedAndAnsweredWhereThatIsNoSuccess() {
        answers.add(409);

        var answer = ServiceClient.withoutToken().delete(url);

        assertThatThrownBy(answer::success).hasMessage("DELETE %s answered 409: {\"title\":\"Grüße\"}", url);
    }

    /** The service was told the keys by its environment, as a started one is. */
    @Test
    void carriesATokenThatTheServiceTakesForAnAdministrators() {
        answers.add(200);
        var keys = new RunKeys();
        var told = Objects.requireNonNull(keys.environment().get("LITFASS_CALLER_FROM_GATEWAY"));
        var service = new CallerTokens(
                Service.CONTENT, ServiceKeys.parse(Map.of(), Map.of(Service.GATEWAY, told)), Clock.systemUTC());

        ServiceClient.of(keys.tokens(), Service.CONTENT).get(url).success();

        var token = authorizations.get(0).replaceFirst("^Bearer ", "");
        assertThat(service.verify(token).role()).isEqualTo(Role.ADMIN);
    }
}
