package dev.litfass.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HooksTests {

    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private final Deque<Integer> answers = new ConcurrentLinkedDeque<>();
    private HttpServer receiver;

    @TempDir
    Path folder;

    private record Received(String id, String timestamp, String signature, String body) {}

    @BeforeEach
    void receive() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            var headers = exchange.getRequestHeaders();
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            Integer status = answers.poll();
            exchange.sendResponseHeaders(status == null ? 202 : status, -1);
            exchange.close();
            received.add(new Received(
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    body));
        });
        receiver.start();
    }

    @AfterEach
    void stop() {
        receiver.stop(0);
    }

    @Test
    void signsWhatThePublicSaid() throws Exception {
        byte[] key = "0123456789abcdef01234567".getBytes(UTF_8);
        try (Simulator simulator = Simulator.start(SimulatorOptions.onPort(0).withClock(new MovedClock()))) {
            register(simulator, "whsec_" + Base64.getEncoder().encodeToString(key));

            String id = comment(simulator, "Schöne Törtchen 🧁");

            Received hook = next();
            assertThat(hook.id()).isEqualTo(id);
            assertThat(hook.timestamp()).isEqualTo("1795797000");
            assertThat(hook.signature()).isEqualTo("v1," + hmac(key, id + ".1795797000." + hook.body()));
            assertThat(hook.body())
                    .contains("\"kind\":\"MENTION\"", "Schöne Törtchen 🧁", "\"handle\":\"erika.oehler\"");
        }
    }

    @Test
    void signsWithAPlainSecretToo() throws Exception {
        try (Simulator simulator = Simulator.start(SimulatorOptions.onPort(0))) {
            register(simulator, "sim_laden");

            comment(simulator, "Hallo");

            Received hook = next();
            String signed = hook.id() + "." + hook.timestamp() + "." + hook.body();
            assertThat(hook.signature()).isEqualTo("v1," + hmac("sim_laden".getBytes(UTF_8), signed));
        }
    }

    @Test
    void triesAgainUnderTheSameIdUntilItArrived() throws Exception {
        answers.addAll(List.of(500, 404, 202));
        try (Simulator simulator = Simulator.start(quick())) {
            register(simulator, "secret");

            String id = comment(simulator, "Hört mich jemand?");

            assertThat(List.of(next().id(), next().id(), next().id())).containsOnly(id);
            Await.until("the delivery", () -> state(simulator).equals("0 pending, 1 delivered"));
        }
    }

    @Test
    void goesOnAfterARestart() throws Exception {
        answers.addAll(List.of(503, 503));
        String id;
        SimulatorOptions slow =
                SimulatorOptions.onPort(0).keeping(folder.resolve("ledger")).retryingHooksAfter(Duration.ofHours(1));
        try (Simulator simulator = Simulator.start(slow)) {
            register(simulator, "secret");
            id = comment(simulator, "Bleibt liegen");
            next();
            assertThat(state(simulator)).isEqualTo("1 pending, 0 delivered");
        }
        answers.clear();

        try (Simulator simulator = Simulator.start(slow)) {
            assertThat(next().id()).isEqualTo(id);
            Await.until("the delivery", () -> state(simulator).equals("0 pending, 1 delivered"));
        }
    }

    @Test
    void endsWhenTheReceiverIsGoneForGood() throws Exception {
        answers.add(410);
        try (Simulator simulator = Simulator.start(quick())) {
            register(simulator, "secret");

            comment(simulator, "Niemand da");

            next();
            Await.until("the end of the hook", () -> state(simulator).equals("none"));
        }
    }

    @Test
    void refusesAHookThatCannotWork() {
        try (Simulator simulator = Simulator.start(SimulatorOptions.onPort(0))) {
            Visitor visitor = new Visitor(simulator.baseUrl(), "sim_laden");

            assertThat(visitor.put("/api/hook", Map.of("url", "ftp://x", "secret", "s"))
                            .status())
                    .isEqualTo(400);
            assertThat(visitor.put("/api/hook", Map.of("url", "http://x", "secret", "whsec_***"))
                            .status())
                    .isEqualTo(400);
            assertThat(visitor.put("/api/hook", Map.of("url", "http://x")).status())
                    .isEqualTo(400);
        }
    }

    private static SimulatorOptions quick() {
        return SimulatorOptions.onPort(0).retryingHooksAfter(Duration.ofMillis(5));
    }

    private void register(Simulator simulator, String secret) {
        String url = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hooks/simulator/ch1";
        Map<String, String> hook = Map.of("account", "laden", "url", url, "secret", secret);
        assertThat(new Visitor(simulator.baseUrl(), "")
                        .put("/control/hooks", hook)
                        .status())
                .isEqualTo(204);
    }

    private static String comment(Simulator simulator, String text) {
        return new Visitor(simulator.baseUrl(), "")
                .post("/public/comments", Map.of("account", "laden", "author", "Erika Öhler", "text", text))
                .text("id");
    }

    private Received next() throws InterruptedException {
        Received hook = received.poll(20, TimeUnit.SECONDS);
        assertThat(hook).as("a hook").isNotNull();
        return hook;
    }

    private static String state(Simulator simulator) {
        var hooks = new Visitor(simulator.baseUrl(), "").get("/control/hooks").json();
        return hooks.isEmpty()
                ? "none"
                : "%d pending, %d delivered"
                        .formatted(
                                hooks.at("/0/pending").asInt(),
                                hooks.at("/0/delivered").asInt());
    }

    private static String hmac(byte[] key, String signed) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
    }
}
