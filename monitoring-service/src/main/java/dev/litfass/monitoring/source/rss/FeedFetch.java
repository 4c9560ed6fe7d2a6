package dev.litfass.monitoring.source.rss;

import static dev.litfass.monitoring.MonitoringProblem.FEED_NOT_ACCEPTED;

import dev.litfass.kernel.outbound.AddressRefused;
import dev.litfass.kernel.outbound.OutboundHttp;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.resources.ConnectionProvider;

/** Fetches a document of the open web: bounded in size, time and redirects, each of which is checked like the first. */
@Component
class FeedFetch {

    static final int MAX_BYTES = 2 << 20;

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int REDIRECTS = 3;
    private static final String ACCEPT =
            "application/atom+xml, application/rss+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1";

    private final OutboundHttp outbound;
    private final HttpClient http;

    FeedFetch(OutboundHttp outbound) {
        this.outbound = outbound;
        this.http = outbound.client(ConnectionProvider.newConnection()).responseTimeout(LIMIT);
    }

    /** @param etag what the server called the version that is known already */
    Mono<Fetched> get(String url, @Nullable String etag) {
        return get(url, etag, REDIRECTS)
                .timeout(LIMIT)
                .onErrorMap(AddressRefused.class, FeedAddress::refused)
                .onErrorMap(UnknownHostException.class, e -> FeedAddress.unknown());
    }

    private Mono<Fetched> get(String url, @Nullable String etag, int redirects) {
        return Mono.fromCallable(() -> outbound.address(url))
                .flatMap(uri -> call(uri, etag))
                .flatMap(fetched -> {
                    var to = fetched.location();
                    if (fetched.status() < 300 || fetched.status() >= 400 || fetched.status() == 304 || to == null) {
                        return Mono.just(fetched);
                    }
                    if (redirects == 0) {
                        throw FEED_NOT_ACCEPTED.because("the address leads on and on");
                    }
                    return get(next(url, to), etag, redirects - 1);
                });
    }

    private static String next(String url, String to) {
        try {
            return URI.create(url).resolve(to).toString();
        } catch (IllegalArgumentException e) {
            throw FEED_NOT_ACCEPTED.because("the address leads to what is no address");
        }
    }

    private Mono<Fetched> call(URI uri, @Nullable String etag) {
        return http.headers(headers -> {
                    headers.set(HttpHeaders.ACCEPT, ACCEPT);
                    headers.set(HttpHeaders.USER_AGENT, "Litfass/1.0 (+https://litfass.dev)");
                    if (etag != null) {
                        headers.set(HttpHeaders.IF_NONE_MATCH, etag);
                    }
                })
                .get()
                .uri(uri)
                .response(FeedFetch::fetched)
                .single();
    }

    private static Mono<Fetched> fetched(HttpClientResponse response, ByteBufFlux body) {
        var headers = response.responseHeaders();
        return body.asByteArray()
                .collect(ByteArrayOutputStream::new, FeedFetch::add)
                .map(bytes -> new Fetched(
                        response.status().code(),
                        headers.get(HttpHeaders.LOCATION),
                        headers.get(HttpHeaders.ETAG),
                        headers.get(HttpHeaders.CONTENT_TYPE),
                        bytes.toByteArray()));
    }

    /** Counts while it reads: what a server announces is not what it sends. */
    private static void add(ByteArrayOutputStream all, byte[] some) {
        if (all.size() + some.length > MAX_BYTES) {
            throw FEED_NOT_ACCEPTED.because("the feed is larger than 2 MB");
        }
        all.writeBytes(some);
    }

    /** What came back. */
    record Fetched(
            int status,
            @Nullable String location,
            @Nullable String etag,
            @Nullable String contentType,
            byte[] body) {}
}
