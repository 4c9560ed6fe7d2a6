package dev.litfass.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.testsupport.ServiceTest;
import dev.litfass.testsupport.Stubs;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Requests that do not arrive are not waited for; slow ones that do are. */
@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(
        properties = {
            "litfass.limits.pace.first-head=400ms",
            "litfass.limits.pace.next-head=400ms",
            "litfass.limits.pace.window=400ms",
            "litfass.limits.pace.least-bytes=50"
        })
class PaceTests {

    private static final String UPLOAD = "/api/clients/bakery/media";

    private final ScheduledExecutorService drip = Executors.newSingleThreadScheduledExecutor();

    @Autowired
    private MeterRegistry meters;

    @LocalServerPort
    private int port;

    @BeforeEach
    void servicesThatAnswer() {
        Stubs.server().resetAll();
        Stubs.server().stubFor(any(anyUrl()).atPriority(10).willReturn(okJson("{\"items\":[]}")));
        Stubs.server()
                .stubFor(post(urlPathMatching(".*/internal/staff-sessions/reading"))
                        .willReturn(okJson("""
                                {"sessionId":"s-1","person":{"id":"anna","name":"Anna","email":"a@litfass.example",
                                 "language":"de","zone":"Europe/Berlin"},"role":"EDITOR","allClients":false,
                                 "clientIds":["bakery"],"expiresAt":"2029-12-03T09:00:00Z"}
                                """)));
    }

    @AfterEach
    void stopDripping() {
        drip.shutdownNow();
    }

    @Test
    void whoeverGoesAwayInTheMiddleOfAnUploadSaysNothingAboutTheService() throws IOException {
        var head = "POST /hooks/simulator/nobody HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                + "Content-Length: 5000\r\n\r\n" + "x".repeat(2500);
        var before = calls("monitoring", "failed");

        for (int i = 0; i < 12; i++) {
            try (var socket = connected()) {
                send(socket, head);
                socket.shutdownOutput();
                assertThat(answerOn(socket)).isEmpty();
            }
        }
        try (var socket = connected()) {
            send(
                    socket,
                    "POST /hooks/simulator/somebody HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 2\r\n"
                            + "Content-Type: application/json\r\nConnection: close\r\n\r\n{}");
            assertThat(answerOn(socket)).startsWith("HTTP/1.1 200 ");
        }

        assertThat(calls("monitoring", "failed")).isEqualTo(before);
    }

    /** How many calls of a breaker ended in this way. */
    private long calls(String breaker, String kind) {
        var timer = meters.find("resilience4j.circuitbreaker.calls")
                .tag("name", breaker)
                .tag("kind", kind)
                .timer();
        return timer == null ? 0 : timer.count();
    }

    @Test
    void aHeadThatDripsInIsNotWaitedFor() throws IOException {
        try (var socket = connected()) {
            drip(socket, "GET /api/attention HTTP/1.1\r\nX-Slow: " + "a".repeat(10_000), 1);

            assertThat(answerOn(socket)).isEmpty();
        }
    }

    @Test
    void aConnectionThatSaysNothingIsClosed() throws IOException {
        try (var socket = connected()) {
            assertThat(answerOn(socket)).isEmpty();
        }
    }

    @Test
    void aBodyThatDripsInIsNotWaitedFor() throws IOException {
        try (var socket = connected()) {
            send(socket, head(10_000));
            drip(socket, "a".repeat(10_000), 1);

            assertThat(answerOn(socket)).doesNotContain(" 200 ");
        }
    }

    @Test
    void aSlowButSteadyUploadTakesAsLongAsItTakes() throws IOException {
        try (var socket = connected()) {
            send(socket, head(3_000));
            drip(socket, "a".repeat(3_000), 60);

            assertThat(answerOn(socket)).startsWith("HTTP/1.1 200 ");
        }
        Stubs.server().verify(1, postRequestedFor(urlPathEqualTo(UPLOAD)));
    }

    @Test
    void theNextRequestOnAConnectionIsWaitedForAndThenNoLonger() throws IOException {
        try (var socket = connected()) {
            send(socket, "GET /problems/not-found HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");

            assertThat(answerOn(socket)).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void whoeverGoesAwayLeavesNoStackTrace(CapturedOutput output) throws IOException {
        Stubs.server()
                .stubFor(any(urlPathMatching("/api/attention"))
                        .willReturn(okJson("{}").withFixedDelay(300)));
        Stubs.server()
                .stubFor(any(urlPathMatching("/api/clients/bakery/posts"))
                        .willReturn(okJson("[" + "1,".repeat(2_000_000) + "1]").withChunkedDribbleDelay(20, 400)));
        for (int i = 0; i < 5; i++) {
            try (var socket = connected()) {
                send(socket, head(10_000) + "half of it");
            }
            try (var socket = connected()) {
                socket.setSoLinger(true, 0);
                send(
                        socket,
                        "GET /api/clients/bakery/posts HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: litfass=s-1\r\n\r\n");
                socket.getInputStream().readNBytes(100);
            }
            try (var socket = connected()) {
                socket.setSoLinger(true, 0);
                send(socket, "GET /api/attention HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: litfass=s-1\r\n\r\n");
            }
        }
        try (var socket = connected()) {
            send(
                    socket,
                    "GET /api/attention HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: litfass=s-1\r\n"
                            + "Connection: close\r\n\r\n");
            assertThat(answerOn(socket)).startsWith("HTTP/1.1 200 ");
        }

        assertThat(output.getAll()).doesNotContain("\tat ", "Exception");
    }

    @Test
    void nobodyIsSwitchedToAnotherProtocol() throws IOException {
        for (var path : new String[] {"/hooks/simulator/abc", "/api/attention"}) {
            try (var socket = connected()) {
                send(
                        socket,
                        "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: litfass=s-1\r\n"
                                + "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");

                assertThat(answerOn(socket)).startsWith("HTTP/1.1 ").doesNotStartWith("HTTP/1.1 101");
            }
        }
    }

    private static String head(int length) {
        return "POST " + UPLOAD + " HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: litfass=s-1\r\nX-Litfass-Csrf: 1\r\n"
                + "Content-Type: application/octet-stream\r\nContent-Length: " + length
                + "\r\nConnection: close\r\n\r\n";
    }

    private Socket connected() throws IOException {
        var socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(ISO_8859_1));
    }

    /** Sends so many characters at a time, twenty times a second, until all are sent or nobody takes them. */
    private void drip(Socket socket, String text, int atATime) {
        var sent = new int[1];
        drip.scheduleAtFixedRate(
                () -> {
                    try {
                        var end = Math.min(text.length(), sent[0] + atATime);
                        send(socket, text.substring(sent[0], end));
                        sent[0] = end;
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                },
                0,
                50,
                TimeUnit.MILLISECONDS);
    }

    /** All that comes until the connection is closed. */
    private static String answerOn(Socket socket) throws IOException {
        try {
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        } catch (SocketException reset) {
            return "";
        }
    }
}
