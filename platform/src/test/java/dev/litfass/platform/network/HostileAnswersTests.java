package dev.litfass.platform.network;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.platform.outbound.OutboundHttp;
import dev.litfass.platform.outbound.OutboundPolicy;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a network answers after it may have read a request, nobody says that it was not sent. */
class HostileAnswersTests {

    private static final String OK = "HTTP/1.1 200 OK\r\n";

    private final NetworkCalls calls = new NetworkCalls(
            new OutboundHttp(new OutboundPolicy(true)), JsonMapper.builder().build(), Clock.systemUTC());

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of("a length that is no number", saying(OK + "Content-Length: abc\r\n\r\n{}")),
                Arguments.of("a length below zero", saying(OK + "Content-Length: -1\r\n\r\n{}")),
                Arguments.of(
                        "a length beyond all numbers", saying(OK + "Content-Length: 99999999999999999999\r\n\r\n{}")),
                Arguments.of("two lengths", saying(OK + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{} ")),
                Arguments.of("more promised than sent", saying(OK + "Content-Length: 4000\r\n\r\n{}")),
                Arguments.of("a chunk cut short", saying(OK + "Transfer-Encoding: chunked\r\n\r\n40\r\n{}")),
                Arguments.of(
                        "a chunk of no size", saying(OK + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n")),
                Arguments.of("a header without a name", saying(OK + ": nobody\r\nContent-Length: 2\r\n\r\n{}")),
                Arguments.of("a header with a null", saying(OK + "X-\0: 1\r\nContent-Length: 2\r\n\r\n{}")),
                Arguments.of("a status that is no number", saying("HTTP/1.1 abc OK\r\n\r\n")),
                Arguments.of("a status far beyond", saying("HTTP/1.1 99999999999 OK\r\n\r\n")),
                Arguments.of("no HTTP at all", saying("220 mail.example ESMTP\r\n")),
                Arguments.of("HTTP/0.9", saying("<html>hello</html>")),
                Arguments.of("nothing", saying("")),
                Arguments.of("nothing but 1xx", (RawServer.Answer) (out, connection) -> {
                    for (int i = 0; i < 20_000; i++) {
                        out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(ISO_8859_1));
                    }
                }),
                Arguments.of("headers without end", (RawServer.Answer) (out, connection) -> {
                    out.write(OK.getBytes(ISO_8859_1));
                    for (int i = 0; i < 20_000; i++) {
                        out.write(("X-" + i + ": " + "a".repeat(100) + "\r\n").getBytes(ISO_8859_1));
                    }
                }),
                Arguments.of("a body of three megabytes", (RawServer.Answer) (out, connection) -> {
                    out.write((OK + "Content-Length: 3145728\r\n\r\n").getBytes(ISO_8859_1));
                    for (int i = 0; i < 3072; i++) {
                        out.write(new byte[1024]);
                    }
                }),
                Arguments.of("a reset", (RawServer.Answer) (out, connection) -> connection.setSoLinger(true, 0)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void isNeverCalledNotSent(String name, RawServer.Answer answer) throws IOException {
        try (var server = RawServer.of(answer)) {
            var reply = post(server.url());

            assertThat(reply).as(name).isNotInstanceOf(Reply.NotSent.class);
            assertThat(reply instanceof Reply.Answer said && said.isSuccess())
                    .as("%s: %s", name, reply)
                    .isFalse();
            assertThat(server.requests()).isOne();
        }
    }

    @Test
    void nobodyListeningIsNotSent() throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        assertThat(post("http://127.0.0.1:" + port + "/")).isInstanceOf(Reply.NotSent.class);
    }

    @Test
    void noTlsWhereTlsWasAskedForIsNotSent() throws IOException {
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var plain = new Thread(() -> speakPlainly(server));
            plain.setDaemon(true);
            plain.start();

            assertThat(post("https://127.0.0.1:" + server.getLocalPort() + "/")).isInstanceOf(Reply.NotSent.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "no address", "http://", "http://127.0.0.1:99999/", "//127.0.0.1/", "gopher://127.0.0.1/"})
    void whatIsNoAddressIsNotSent(String url) {
        assertThat(post(url)).isInstanceOf(Reply.NotSent.class);
    }

    @Test
    void aHeaderThatCannotBeWrittenIsNotSent() throws IOException {
        try (var server = RawServer.saying(OK + "Content-Length: 2\r\n\r\n{}")) {
            var reply = calls.send(HttpMethod.POST, server.url(), headers -> headers.add("X-Bad", "a\r\nb"), Map.of())
                    .block();

            assertThat(reply).isInstanceOf(Reply.NotSent.class);
            assertThat(server.requests()).isZero();
        }
    }

    /** TLS stands, the request is read, and then TLS ends as it must not. */
    @Test
    void tlsThatBreaksAfterTheRequestIsSilence() throws Exception {
        try (var server = TlsServer.endingEarly()) {
            assertThat(Objects.requireNonNull(TlsServer.trusting()
                            .send(HttpMethod.POST, server.url(), headers -> {}, Map.of("text", "Brot"))
                            .block(Duration.ofSeconds(30))))
                    .isInstanceOf(Reply.Silence.class);
            assertThat(server.requests()).isOne();
        }
    }

    @Test
    void tlsThatIsNotTrustedIsNotSent() throws Exception {
        try (var server = TlsServer.endingEarly()) {
            assertThat(post(server.url())).isInstanceOf(Reply.NotSent.class);
            assertThat(server.requests()).isZero();
        }
    }

    @Test
    void anAnswerThatDripsIsSilenceAfterTheLimit() throws IOException {
        var impatient = new NetworkCalls(
                new OutboundHttp(new OutboundPolicy(true)),
                JsonMapper.builder().build(),
                Clock.systemUTC(),
                Duration.ofMillis(300));
        try (var server = RawServer.of((out, connection) -> {
            out.write((OK + "Content-Length: 100000\r\n\r\n").getBytes(ISO_8859_1));
            while (!connection.isClosed()) {
                out.write(' ');
                out.flush();
                LockSupport.parkNanos(10_000_000);
            }
        })) {
            assertThat(impatient
                            .send(HttpMethod.POST, server.url(), headers -> {}, Map.of())
                            .block())
                    .isInstanceOf(Reply.Silence.class);
            assertThat(server.requests()).isOne();
        }
    }

    /** A video on a slow line: the limit holds for everything but its bytes. */
    @Test
    void aLongBodyIsGivenItsTime() throws IOException {
        var impatient = new NetworkCalls(
                new OutboundHttp(new OutboundPolicy(true)),
                JsonMapper.builder().build(),
                Clock.systemUTC(),
                Duration.ofMillis(300));
        var slow = BodyInserters.fromDataBuffers(Flux.just((byte) 1, (byte) 2)
                .concatMap(one -> Mono.just(DefaultDataBufferFactory.sharedInstance.wrap(new byte[] {one}))
                        .delayElement(Duration.ofMillis(300))));
        try (var server = RawServer.saying(OK + "Content-Length: 2\r\n\r\n{}")) {
            assertThat(impatient
                            .upload(HttpMethod.POST, server.url(), headers -> headers.setContentLength(2), slow, 0)
                            .block())
                    .isInstanceOf(Reply.Silence.class);
            assertThat(impatient
                            .upload(
                                    HttpMethod.POST,
                                    server.url(),
                                    headers -> headers.setContentLength(2),
                                    slow,
                                    10_000_000)
                            .block())
                    .isInstanceOf(Reply.Answer.class);
        }
    }

    @Test
    void aMachineThatDoesNotFinishTheHandshakeIsNotSent() throws IOException {
        var impatient = new NetworkCalls(
                new OutboundHttp(new OutboundPolicy(true)),
                JsonMapper.builder().build(),
                Clock.systemUTC(),
                Duration.ofMillis(300));
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            assertThat(impatient
                            .get("https://127.0.0.1:" + server.getLocalPort() + "/", headers -> {})
                            .block())
                    .isInstanceOf(Reply.NotSent.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "abc", "-1", "9999999999", "\u0661", "Fri, 31 Dec 9999 23:59:59 GMT"})
    void aWaitThatMakesNoSenseIsStillAnAnswer(String wait) throws IOException {
        try (var server =
                RawServer.saying("HTTP/1.1 429 Slow\r\nRetry-After: " + wait + "\r\nContent-Length: 0\r\n\r\n")) {
            var answer = (Reply.Answer) post(server.url());

            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.retryAfter() == null || answer.retryAfter().compareTo(Duration.ofDays(7)) <= 0)
                    .isTrue();
        }
    }

    /** Some servers name the moment as an ISO time, and refuse until it has come. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Retry-After: 0",
                "Retry-After: Sun, 06 Nov 1994 08:49:37 GMT",
                "X-RateLimit-Reset: 2020-01-01T00:00:00.000Z"
            })
    void aWaitThatIsOverIsASecond(String header) throws IOException {
        try (var server = RawServer.saying("HTTP/1.1 429 Slow\r\n" + header + "\r\nContent-Length: 0\r\n\r\n")) {
            assertThat(((Reply.Answer) post(server.url())).retryAfter()).isEqualTo(Duration.ofSeconds(1));
        }
    }

    @Test
    void anExcerptOfALongAnswerIsCutBeforeItIsReadOver() throws IOException {
        var body = " \t".repeat(1_000_000);
        try (var server = RawServer.saying(OK + "Content-Length: " + body.length() + "\r\n\r\n" + body)) {
            assertThat(((Reply.Answer) post(server.url())).excerpt()).isEmpty();
        }
    }

    private Reply post(String url) {
        return Objects.requireNonNull(calls.send(HttpMethod.POST, url, headers -> {}, Map.of("text", "Brot"))
                .block(Duration.ofSeconds(30)));
    }

    private static RawServer.Answer saying(String text) {
        return (OutputStream out, Socket connection) -> out.write(text.getBytes(ISO_8859_1));
    }

    private static void speakPlainly(ServerSocket server) {
        try (var connection = server.accept()) {
            connection.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(ISO_8859_1));
            connection.getInputStream().read();
        } catch (IOException e) {
            // the other side hung up
        }
    }
}
