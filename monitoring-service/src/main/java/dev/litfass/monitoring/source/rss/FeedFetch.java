package dev.litfass.monitoring.source.rss;

import static dev.litfass.monitoring.MonitoringProblem.FEED_NOT_ACCEPTED;

import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.InetNameResolver;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;

/** Fetches a document of the open web: bounded in size, time and redirects, each of which is checked like the first. */
@Component
class FeedFetch {

    static final int MAX_BYTES = 2 << 20;

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int REDIRECTS = 3;
    private static final String ACCEPT =
            "application/atom+xml, application/rss+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1";

    private final FeedAddress addresses;

    FeedFetch(FeedAddress addresses) {
        this.addresses = addresses;
    }

    /** @param etag what the server called the version that is known already */
    Mono<Fetched> get(String url, @Nullable String etag) {
        return get(url, etag, REDIRECTS).timeout(LIMIT);
    }

    private Mono<Fetched> get(String url, @Nullable String etag, int redirects) {
        return addresses.pinned(url).flatMap(pinned -> call(pinned, etag)).flatMap(fetched -> {
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

    private static Mono<Fetched> call(FeedAddress.Pinned pinned, @Nullable String etag) {
        return HttpClient.newConnection()
                .resolver(new PinnedName(pinned.machine()))
                .responseTimeout(LIMIT)
                .disableRetry(true)
                .headers(headers -> {
                    headers.set(HttpHeaders.ACCEPT, ACCEPT);
                    headers.set(HttpHeaders.USER_AGENT, "Litfass/1.0 (+https://litfass.dev)");
                    if (etag != null) {
                        headers.set(HttpHeaders.IF_NONE_MATCH, etag);
                    }
                })
                .get()
                .uri(pinned.uri())
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

    /** Answers every question for a name with the one machine that was checked. */
    private static final class PinnedName extends AddressResolverGroup<InetSocketAddress> {

        private final InetAddress machine;

        PinnedName(InetAddress machine) {
            this.machine = machine;
        }

        @Override
        protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
            return new InetNameResolver(executor) {
                @Override
                protected void doResolve(String name, Promise<InetAddress> promise) {
                    promise.setSuccess(machine);
                }

                @Override
                protected void doResolveAll(String name, Promise<List<InetAddress>> promise) {
                    promise.setSuccess(List.of(machine));
                }
            }.asAddressResolver();
        }
    }
}
