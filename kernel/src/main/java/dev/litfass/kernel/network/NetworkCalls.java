package dev.litfass.kernel.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.channel.ChannelOption;
import io.netty.channel.ConnectTimeoutException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.BodyInserter;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Makes HTTP calls to networks and sorts every ending into three: an answer, surely not sent, or silence. Bodies are
 * bounded, nothing is retried (also not by the HTTP client itself), redirects are not followed.
 */
public final class NetworkCalls {

    /** Longer than any network takes to accept a post, shorter than a delivery's lease. */
    public static final Duration LIMIT = Duration.ofSeconds(20);

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
    private static final int MAX_BODY = 2 << 20;
    private static final int EXCERPT = 300;

    /** Mastodon-compatible servers refuse requests that do not name their client. */
    private static final String USER_AGENT = "Litfass/1.0 (+https://litfass.dev)";

    private final WebClient client;
    private final JsonMapper json;
    private final Clock clock;

    public NetworkCalls(JsonMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
        var pool = ConnectionProvider.builder("networks")
                .maxConnections(64)
                .pendingAcquireTimeout(CONNECT_LIMIT)
                .pendingAcquireMaxCount(-1)
                .maxIdleTime(Duration.ofSeconds(20))
                .evictInBackground(Duration.ofSeconds(30))
                .build();
        var http = HttpClient.create(pool)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) CONNECT_LIMIT.toMillis())
                .responseTimeout(LIMIT)
                .disableRetry(true)
                .followRedirect(false);
        this.client = WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(http))
                .defaultHeader(HttpHeaders.USER_AGENT, USER_AGENT)
                .build();
    }

    public Mono<Reply> get(String url, Consumer<HttpHeaders> headers) {
        return read(client.get().uri(URI.create(url)).headers(headers));
    }

    /** Sends a JSON body. */
    public Mono<Reply> send(HttpMethod method, String url, Consumer<HttpHeaders> headers, Object body) {
        return read(client.method(method)
                .uri(URI.create(url))
                .headers(headers)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(json.writeValueAsBytes(body)));
    }

    /** Sends a body of another kind: bytes, or a multipart form. */
    public Mono<Reply> upload(
            String url, Consumer<HttpHeaders> headers, BodyInserter<?, ? super ClientHttpRequest> body) {
        return read(client.post().uri(URI.create(url)).headers(headers).body(body));
    }

    private Mono<Reply> read(WebClient.RequestHeadersSpec<?> request) {
        return request.exchangeToMono(this::answer)
                .timeout(LIMIT)
                .onErrorResume(Exception.class, error -> Mono.just(ending(error)));
    }

    private Mono<Reply> answer(ClientResponse response) {
        return Mono.deferContextual(context -> {
            var quota = Quota.of(response.headers().asHttpHeaders(), clock.instant());
            if (quota != null) {
                context.<Quota.Listener>getOrEmpty(Quota.Listener.class).ifPresent(listener -> listener.heard(quota));
            }
            return read(response);
        });
    }

    private Mono<Reply> read(ClientResponse response) {
        var status = response.statusCode().value();
        var wait = retryAfter(response.headers().asHttpHeaders());
        return DataBufferUtils.join(response.bodyToFlux(DataBuffer.class), MAX_BODY)
                .map(buffer -> {
                    var text = buffer.toString(UTF_8);
                    DataBufferUtils.release(buffer);
                    return text;
                })
                .defaultIfEmpty("")
                .map(text -> new Reply.Answer(status, parse(text), excerpt(text), wait));
    }

    private JsonNode parse(String text) {
        try {
            return text.isBlank() ? MissingNode.getInstance() : json.readTree(text);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    private static String excerpt(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= EXCERPT ? line : line.substring(0, EXCERPT);
    }

    /** Only what fails before a connection stands is surely not sent. */
    private static Reply ending(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof ConnectTimeoutException
                    || cause instanceof UnknownHostException
                    || cause instanceof NoRouteToHostException
                    || cause instanceof SSLException
                    || cause instanceof IllegalArgumentException
                    || cause.getClass().getSimpleName().startsWith("PoolAcquire")) {
                return new Reply.NotSent(cause.getClass().getSimpleName());
            }
        }
        return new Reply.Silence(error.getClass().getSimpleName());
    }

    /** Seconds, an HTTP date, or the ISO time some Mastodon-compatible servers send in their own header. */
    private @Nullable Duration retryAfter(HttpHeaders headers) {
        var after = headers.getFirst(HttpHeaders.RETRY_AFTER);
        if (after != null) {
            return after.chars().allMatch(Character::isDigit) && after.length() < 8
                    ? Duration.ofSeconds(Long.parseLong(after))
                    : until(after, DateTimeFormatter.RFC_1123_DATE_TIME);
        }
        var reset = headers.getFirst("X-RateLimit-Reset");
        return reset == null ? null : until(reset, DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private @Nullable Duration until(String text, DateTimeFormatter format) {
        try {
            Instant then = ZonedDateTime.parse(text, format).toInstant();
            var wait = Duration.between(clock.instant(), then);
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
