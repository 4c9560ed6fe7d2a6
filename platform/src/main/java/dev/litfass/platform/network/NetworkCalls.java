package dev.litfass.platform.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.litfass.platform.outbound.OutboundHttp;
import io.netty.handler.codec.http.HttpHeaderValidationUtil;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.regex.Pattern;
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
import reactor.core.scheduler.Schedulers;
import reactor.netty.Connection;
import reactor.netty.http.client.HttpClientRequest;
import reactor.netty.resources.ConnectionProvider;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Makes HTTP calls to networks and sorts every ending into three: an answer, surely not sent, or silence. Whether a
 * request was sent is known from its connection alone, whatever went wrong afterwards. Bodies are bounded, nothing is
 * retried (also not by the HTTP client itself), redirects are not followed, and only the open web is called.
 */
public final class NetworkCalls {

    /** Longer than any network takes to accept a post, shorter than a delivery's lease. */
    public static final Duration LIMIT = Duration.ofSeconds(20);

    /** So many bytes a slow line takes in a second. */
    private static final long SLOWEST_LINE = 1_000_000;

    private static final int MAX_BODY = 2 << 20;
    private static final int EXCERPT = 300;

    /** So much of a text is looked at for an excerpt, since it may be nothing but white space. */
    private static final int READ_FOR_EXCERPT = 4 * EXCERPT;

    /** A body of more bytes is not read on an event loop: that takes longer than a millisecond. */
    private static final int READ_AT_ONCE = 16 << 10;

    private static final Duration LONGEST_WAIT = Duration.ofDays(7);

    /** Who has just refused does not mean that it may be asked again at once. */
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    /** Mastodon-compatible servers refuse requests that do not name their client. */
    private static final String USER_AGENT = "Litfass/1.0 (+https://litfass.dev)";

    private final WebClient client;
    private final OutboundHttp outbound;
    private final JsonMapper json;
    private final Clock clock;
    private final Duration limit;

    public NetworkCalls(OutboundHttp outbound, JsonMapper json, Clock clock) {
        this(outbound, json, clock, LIMIT);
    }

    NetworkCalls(OutboundHttp outbound, JsonMapper json, Clock clock, Duration limit) {
        this.outbound = outbound;
        this.json = json;
        this.clock = clock;
        this.limit = limit;
        var pool = ConnectionProvider.builder("networks")
                .maxConnections(64)
                .pendingAcquireTimeout(OutboundHttp.CONNECT_LIMIT)
                .pendingAcquireMaxCount(-1)
                .maxIdleTime(Duration.ofSeconds(20))
                .evictInBackground(Duration.ofSeconds(30))
                .build();
        var http = outbound.client(pool).responseTimeout(limit).doOnRequest(NetworkCalls::depart);
        this.client = WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(http))
                .defaultHeader(HttpHeaders.USER_AGENT, USER_AGENT)
                .build();
    }

    public Mono<Reply> get(String url, Consumer<HttpHeaders> headers) {
        return read(() -> client.get().uri(outbound.address(url)).headers(writable(headers)));
    }

    /** Sends a JSON body. */
    public Mono<Reply> send(HttpMethod method, String url, Consumer<HttpHeaders> headers, Object body) {
        return read(() -> client.method(method)
                .uri(outbound.address(url))
                .headers(writable(headers))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(json.writeValueAsBytes(body)));
    }

    /** Sends a body of another kind: bytes, or a multipart form. */
    public Mono<Reply> upload(
            String url, Consumer<HttpHeaders> headers, BodyInserter<?, ? super ClientHttpRequest> body) {
        return upload(HttpMethod.POST, url, headers, body);
    }

    public Mono<Reply> upload(
            HttpMethod method,
            String url,
            Consumer<HttpHeaders> headers,
            BodyInserter<?, ? super ClientHttpRequest> body) {
        return upload(method, url, headers, body, 0);
    }

    /** The same with a body of so many bytes, which may take its time. */
    public Mono<Reply> upload(
            HttpMethod method,
            String url,
            Consumer<HttpHeaders> headers,
            BodyInserter<?, ? super ClientHttpRequest> body,
            long bytes) {
        return read(
                () -> client.method(method)
                        .uri(outbound.address(url))
                        .headers(writable(headers))
                        .body(body),
                limit.plus(sending(bytes)));
    }

    /** How long so many bytes are on their way at most. */
    public static Duration sending(long bytes) {
        return Duration.ofSeconds(bytes / SLOWEST_LINE);
    }

    private Mono<Reply> read(Callable<WebClient.RequestHeadersSpec<?>> request) {
        return read(request, limit);
    }

    private Mono<Reply> read(Callable<WebClient.RequestHeadersSpec<?>> request, Duration atMost) {
        return Mono.defer(() -> {
            var departure = new Departure();
            return Mono.fromCallable(request)
                    .flatMap(ready -> ready.exchangeToMono(this::answer))
                    .timeout(atMost)
                    .onErrorResume(Exception.class, error -> Mono.just(ending(departure, error)))
                    .contextWrite(context -> context.put(Departure.class, departure));
        });
    }

    /** What cannot be written is found out while nothing has been written. */
    private static Consumer<HttpHeaders> writable(Consumer<HttpHeaders> headers) {
        return headers.andThen(all -> all.forEach((name, values) -> {
            if (values.stream().anyMatch(value -> HttpHeaderValidationUtil.validateValidHeaderValue(value) >= 0)) {
                throw new IllegalArgumentException("no header can have this value: " + name);
            }
        }));
    }

    /** The connection stands, the request has its headers, nothing of it is written yet. */
    private static void depart(HttpClientRequest request, Connection connection) {
        if (!request.currentContextView().get(Departure.class).begin()) {
            connection.dispose();
            throw new CancellationException("given up before it was sent");
        }
    }

    private static Reply ending(Departure departure, Throwable error) {
        var why = error.getClass().getSimpleName();
        return departure.giveUp() ? new Reply.NotSent(why) : new Reply.Silence(why);
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
        var headers = firstValues(response.headers().asHttpHeaders());
        return DataBufferUtils.join(response.bodyToFlux(DataBuffer.class), MAX_BODY)
                .map(buffer -> {
                    var text = buffer.toString(UTF_8);
                    DataBufferUtils.release(buffer);
                    return text;
                })
                .defaultIfEmpty("")
                .flatMap(text -> text.length() <= READ_AT_ONCE
                        ? Mono.just(text)
                        : Mono.just(text).publishOn(Schedulers.boundedElastic()))
                .map(text -> new Reply.Answer(status, parse(text), excerpt(text), wait, headers));
    }

    private static Map<String, String> firstValues(HttpHeaders headers) {
        var values = new HashMap<String, String>();
        headers.forEach((name, all) ->
                all.stream().findFirst().ifPresent(first -> values.put(name.toLowerCase(Locale.ROOT), first)));
        return Map.copyOf(values);
    }

    private JsonNode parse(String text) {
        try {
            return text.isBlank() ? MissingNode.getInstance() : json.readTree(text);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    private static String excerpt(String text) {
        var start = text.length() <= READ_FOR_EXCERPT ? text : text.substring(0, READ_FOR_EXCERPT);
        var line = WHITE_SPACE.matcher(start.strip()).replaceAll(" ");
        return line.length() <= EXCERPT ? line : line.substring(0, EXCERPT);
    }

    /** Seconds, an HTTP date, or the ISO time some Mastodon-compatible servers send in their own header. */
    private @Nullable Duration retryAfter(HttpHeaders headers) {
        var after = headers.getFirst(HttpHeaders.RETRY_AFTER);
        if (after != null) {
            return bounded(NetworkTimes.retryAfter(after, clock.instant()));
        }
        var reset = headers.getFirst("X-RateLimit-Reset");
        var then = reset == null ? null : NetworkTimes.moment(reset);
        return then == null ? null : bounded(Duration.between(clock.instant(), then));
    }

    private static @Nullable Duration bounded(@Nullable Duration wait) {
        if (wait == null) {
            return null;
        }
        if (wait.compareTo(SHORTEST_WAIT) < 0) {
            return SHORTEST_WAIT;
        }
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
