package dev.litfass.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.litfass.simulator.Visitor.Reply;
import dev.litfass.simulator.http.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class BehaviourTests {

    private final MovedClock clock = new MovedClock();
    private final Simulator simulator =
            Simulator.start(SimulatorOptions.onPort(0).withClock(clock));
    private final Visitor shop = new Visitor(simulator.baseUrl(), "sim_laden");

    @AfterEach
    void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 413, 422})
    void refusesAsTold(int status) {
        next(Map.of("answer", "STATUS", "status", status, "error", "no_such_luck", "message", "Heute nicht."));

        Reply refused = post();
        Reply accepted = post();

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.text("error")).isEqualTo("no_such_luck");
        assertThat(refused.text("message")).isEqualTo("Heute nicht.");
        assertThat(accepted.status()).isEqualTo(201);
        assertThat(visible()).isEqualTo(1);
    }

    @Test
    void asksToComeLater() {
        next(Map.of("answer", "RATE_LIMIT", "retryAfterSeconds", 7));

        Reply refused = post();

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEqualTo("7");
        assertThat(visible()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void failsLikeAProxyBeforeOrAfterTheWork(int status) {
        next(
                Map.of("answer", "STATUS", "status", status),
                Map.of("answer", "STATUS", "status", status, "accept", true));

        Reply before = post();
        int afterFirst = visible();
        Reply after = post();

        assertThat(before.status()).isEqualTo(status);
        assertThat(before.header("Content-Type")).startsWith("text/html");
        assertThat(afterFirst).isZero();
        assertThat(after.status()).isEqualTo(status);
        assertThat(visible()).isEqualTo(1);
    }

    @Test
    void answersGarbageAPageOrAnotherPost() {
        String other = new Visitor(simulator.baseUrl(), "sim_anderer")
                .post("/api/posts", Map.of("text", "Fremd"))
                .text("id");
        next(
                Map.of("answer", "GARBAGE", "accept", true),
                Map.of("answer", "HTML"),
                Map.of("answer", "OTHER_POST", "accept", true));

        Reply garbage = post();
        Reply page = post();
        Reply foreign = post();

        assertThat(garbage.status()).isEqualTo(201);
        assertThatThrownBy(garbage::json).isInstanceOf(JacksonException.class);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).startsWith("<!doctype html>");
        assertThat(foreign.text("id")).isEqualTo(other);
        assertThat(foreign.text("text")).isEqualTo("Fremd");
        assertThat(visible()).isEqualTo(2);
    }

    @Test
    void resetsTheConnectionBeforeOrAfterTheWork() {
        next(Map.of("answer", "RESET"), Map.of("answer", "RESET", "accept", true));

        assertThatThrownBy(this::rawPost).isInstanceOf(SocketException.class).hasMessageContaining("reset");
        assertThat(visible()).isZero();
        assertThatThrownBy(this::rawPost).isInstanceOf(SocketException.class).hasMessageContaining("reset");
        assertThat(visible()).isEqualTo(1);
    }

    @Test
    void cutsAnAnswerInHalf() throws IOException {
        next(Map.of("answer", "CUT", "accept", true));

        String answer = rawPost();

        assertThat(answer).startsWith("HTTP/1.1 201").contains("Content-Length: ", "{\"");
        assertThat(answer).doesNotEndWith("}");
        assertThat(visible()).isEqualTo(1);
    }

    @Test
    void sendsABodyWithoutEnd() throws IOException {
        next(Map.of("answer", "ENDLESS"));

        try (Socket socket = rawRequest()) {
            byte[] start = socket.getInputStream().readNBytes(200_000);

            assertThat(start).hasSize(200_000);
            assertThat(new String(start, 0, 12, StandardCharsets.UTF_8)).isEqualTo("HTTP/1.1 201");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "BAD_LENGTH, Content-Length: abc",
        "NEGATIVE_LENGTH, Content-Length: -1",
        "HUGE_LENGTH, Content-Length: 99999999999999999999",
        "TWO_LENGTHS, Content-Length: 3",
        "BAD_CHUNK, zz",
        "CUT_CHUNK, 40",
        "BAD_HEADER, : nameless",
        "NO_HTTP, <html>ready</html>",
        "INFORMATIONAL, HTTP/1.1 100 Continue",
        "LONG_HEADERS, X-Filler: xxxx"
    })
    void answersWhatIsNoProperHttpAfterTheWork(String answer, String bytes) throws IOException {
        next(Map.of("answer", answer, "accept", true));

        assertThat(rawPost()).contains(bytes);
        assertThat(visible()).isEqualTo(1);
    }

    @Test
    void letsABodyDripWithoutEnd() throws IOException {
        next(Map.of("answer", "DRIP"));

        try (Socket socket = rawRequest()) {
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8))
                    .isEqualTo("HTTP/1.1 201");
        }
    }

    @Test
    void hangsAfterTheWorkUntilItIsReset() throws Exception {
        next(Map.of("answer", "HANG", "accept", true));

        CompletableFuture<Reply> call = CompletableFuture.supplyAsync(this::post);
        awaitVisible(1);
        assertThat(call).isNotDone();
        shop.post("/control/reset", Map.of());

        assertThatThrownBy(() -> call.get(10, TimeUnit.SECONDS)).isInstanceOf(ExecutionException.class);
        assertThat(visible()).isEqualTo(1);
    }

    @Test
    void hangsBeforeTheWorkAndThenEndsTheConnection() throws IOException {
        next(Map.of("answer", "HANG", "delayMs", 100));

        assertThat(rawPost()).isEmpty();

        assertThat(visible()).isZero();
    }

    @Test
    void doesTheWorkLateEvenIfTheCallerHasGone() throws IOException {
        next(Map.of("workDelayMs", 300));

        rawRequest().close();

        awaitVisible(1);
    }

    @Test
    void isSlowWhenTold() {
        always(Map.of("delayMs", 150));

        long start = System.nanoTime();
        Reply slow = post();

        assertThat(slow.status()).isEqualTo(201);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(150));
    }

    @Test
    void letsAPostBeReadOnlyAfterAWhile() {
        always(Map.of("readDelayMs", 30_000));

        String id = post().text("id");

        assertThat(shop.get("/api/posts/" + id).status()).isEqualTo(404);
        assertThat(shop.get("/api/accounts/laden/posts").json().path("items")).isEmpty();
        clock.forward(Duration.ofSeconds(30));
        assertThat(shop.get("/api/posts/" + id).status()).isEqualTo(200);
        assertThat(shop.get("/api/accounts/laden/posts").json().path("items")).hasSize(1);
    }

    @Test
    void holdsForOneAccountAndOneKindOfCallOnly() {
        shop.post(
                "/control/behaviour",
                Map.of("account", "laden", "operation", "READ", "always", Map.of("answer", "STATUS", "status", 503)));
        Visitor other = new Visitor(simulator.baseUrl(), "sim_anderer");

        String id = post().text("id");

        assertThat(shop.get("/api/posts/" + id).status()).isEqualTo(503);
        assertThat(other.get("/api/posts/" + id).status()).isEqualTo(200);
        shop.post("/control/reset", Map.of());
        assertThat(shop.get("/api/posts/" + id).status()).isEqualTo(200);
    }

    @Test
    void keepsTheRecordOfCallsAlsoOfThoseThatCameToNothing() {
        next(Map.of("answer", "RATE_LIMIT"));

        shop.postWithKey("k", "Eins");
        shop.postWithKey("k", "Eins");
        new Visitor(simulator.baseUrl(), "wrong").get("/api/account");

        Reply record = shop.get("/control/requests");
        assertThat(record.json()
                        .path("items")
                        .valueStream()
                        .map(item -> item.path("answer").asString() + " "
                                + item.path("accepted").asBoolean() + " "
                                + item.path("status").asInt()))
                .containsExactly("RATE_LIMIT false 0", "NORMAL true 201", "NORMAL false 401");
        assertThat(record.json().at("/items/0/key").asString()).isEqualTo("k");
    }

    @Test
    void refusesABehaviourItDoesNotKnow() {
        Reply refused = shop.post("/control/behaviour", Map.of("next", List.of(Map.of("answr", "HANG"))));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("message")).contains("answr");
    }

    private void next(Map<?, ?>... behaviours) {
        assertThat(shop.post("/control/behaviour", Map.of("account", "laden", "next", List.of(behaviours)))
                        .status())
                .isEqualTo(204);
    }

    private void always(Map<?, ?> behaviour) {
        assertThat(shop.post("/control/behaviour", Map.of("always", behaviour)).status())
                .isEqualTo(204);
    }

    private Reply post() {
        return shop.post("/api/posts", Map.of("text", "Hallo"));
    }

    private int visible() {
        return shop.get("/control/ledger?account=laden&kind=POST")
                .json()
                .path("items")
                .size();
    }

    private void awaitVisible(int count) {
        Await.until("%d visible posts".formatted(count), () -> visible() == count);
    }

    private String rawPost() throws IOException {
        try (Socket socket = rawRequest();
                InputStream in = socket.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A client library would hide how the connection ended, or send again by itself. */
    private Socket rawRequest() throws IOException {
        String body = Json.write(Map.of("text", "Hallo"));
        var socket = new Socket(
                InetAddress.getLoopbackAddress(),
                URI.create(simulator.baseUrl()).getPort());
        socket.setSoTimeout(20_000);
        String head = "POST /api/posts HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer sim_laden\r\n"
                + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n";
        socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return socket;
    }
}
