package dev.litfass.monitoring.source.rss;

import static dev.litfass.monitoring.MonitoringProblem.FEED_NOT_ACCEPTED;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.litfass.platform.outbound.AddressRefused;
import dev.litfass.platform.outbound.OutboundHttp;
import io.netty.handler.codec.http.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.resources.ConnectionProvider;

/**
 * Fetches a document of the open web: bounded in size, time and redirects, each of which is checked like the first. A
 * cookie is kept for the length of one fetch and shown to the host alone that set it.
 */
@Component
class FeedFetch {

    static final int MAX_BYTES = 2 << 20;

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int REDIRECTS = 3;
    private static final int MOST_COOKIES = 20;
    private static final int LONGEST_COOKIE = 4_000;
    private static final String ACCEPT = "application/atom+xml, application/rss+xml, application/feed+json,"
            + " application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1";

    private final OutboundHttp outbound;
    private final HttpClient http;

    FeedFetch(OutboundHttp outbound) {
        this.outbound = outbound;
        this.http = outbound.client(ConnectionProvider.newConnection()).responseTimeout(LIMIT);
    }

    /** @param known which version is known already */
    Mono<Fetched> get(String url, Version known) {
        return Mono.defer(() -> new Way(known, TypedAddress.plain(url)).from(TypedAddress.plain(url), REDIRECTS))
                .timeout(LIMIT)
                .onErrorMap(AddressRefused.class, FeedAddress::refused)
                .onErrorMap(UnknownHostException.class, e -> FeedAddress.unknown());
    }

    /** One fetch with all its redirects. */
    private final class Way {

        private final Version known;
        private final Map<String, Map<String, String>> cookies = new HashMap<>();

        /** Where the document is for good; null once a step was only for now. */
        private @Nullable String lasting;

        Way(Version known, String start) {
            this.known = known;
            this.lasting = start;
        }

        Mono<Fetched> from(String url, int redirects) {
            return Mono.fromCallable(() -> outbound.address(url))
                    .flatMap(this::call)
                    .flatMap(fetched -> {
                        var to = fetched.location();
                        if (fetched.status() < 300
                                || fetched.status() >= 400
                                || fetched.status() == 304
                                || to == null) {
                            return Mono.just(fetched.movedTo(lasting));
                        }
                        if (redirects == 0) {
                            throw FEED_NOT_ACCEPTED.because("the address leads on and on");
                        }
                        var next = next(url, to);
                        lasting = lasting != null && (fetched.status() == 301 || fetched.status() == 308) ? next : null;
                        return from(next, redirects - 1);
                    });
        }

        private Mono<Fetched> call(URI uri) {
            var own = cookies.getOrDefault(String.valueOf(uri.getRawAuthority()), Map.of());
            return http.headers(headers -> {
                        headers.set("Accept", ACCEPT);
                        headers.set("Accept-Encoding", "gzip");
                        headers.set("User-Agent", "Litfass/1.0 (+https://litfass.dev)");
                        set(headers, "If-None-Match", known.etag());
                        set(headers, "If-Modified-Since", known.lastModified());
                        set(headers, "Cookie", own.isEmpty() ? null : cookies(own));
                    })
                    .get()
                    .uri(uri.toString())
                    .response((response, body) -> {
                        keep(uri, response.responseHeaders());
                        return fetched(uri, response, body);
                    })
                    .single();
        }

        private void keep(URI uri, HttpHeaders headers) {
            var own = cookies.computeIfAbsent(String.valueOf(uri.getRawAuthority()), host -> new HashMap<>());
            for (var cookie : headers.getAll("Set-Cookie")) {
                var pair = cookie.split(";", 2)[0].strip();
                var equals = pair.indexOf('=');
                if (equals > 0 && pair.length() <= LONGEST_COOKIE && own.size() < MOST_COOKIES) {
                    own.put(pair.substring(0, equals), pair.substring(equals + 1));
                }
            }
        }
    }

    private static void set(HttpHeaders headers, String name, @Nullable String value) {
        if (value != null) {
            headers.set(name, value);
        }
    }

    private static String cookies(Map<String, String> own) {
        return own.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String next(String url, String to) {
        try {
            var location = TypedAddress.encoded(asWritten(to));
            return TypedAddress.plain(
                    Feed.isWeb(location)
                            ? location
                            : URI.create(url).resolve(location).toString());
        } catch (IllegalArgumentException e) {
            throw FEED_NOT_ACCEPTED.because("the address leads to what is no address");
        }
    }

    /** Headers are read byte by byte; a server that writes other letters means UTF-8. */
    private static String asWritten(String header) {
        try {
            return UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(header.getBytes(ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return header;
        }
    }

    private static Mono<Fetched> fetched(URI uri, HttpClientResponse response, ByteBufFlux body) {
        var headers = response.responseHeaders();
        return body.asByteArray()
                .collect(ByteArrayOutputStream::new, FeedFetch::add)
                .map(bytes -> new Fetched(
                        response.status().code(),
                        uri,
                        null,
                        headers.entries().stream()
                                .collect(Collectors.toMap(
                                        header -> header.getKey().toLowerCase(Locale.ROOT),
                                        Map.Entry::getValue,
                                        (one, other) -> one)),
                        bytes.toByteArray()));
    }

    /** Counts while it reads: what a server announces is not what it sends. */
    private static void add(ByteArrayOutputStream all, byte[] some) {
        if (all.size() + some.length > MAX_BYTES) {
            throw FEED_NOT_ACCEPTED.because("the feed is larger than 2 MB");
        }
        all.writeBytes(some);
    }

    /** How a server recognises what was fetched before. */
    record Version(@Nullable String etag, @Nullable String lastModified) {

        static final Version NONE = new Version(null, null);
        private static final int LONGEST = 1_000;

        /** As it was stored with a source: the ETag, and in a second line the time of the last change. */
        static Version of(@Nullable String cursor) {
            if (cursor == null) {
                return NONE;
            }
            var lines = cursor.split("\n", 2);
            return new Version(lines[0].isEmpty() ? null : lines[0], lines.length < 2 ? null : lines[1]);
        }

        @Nullable
        String cursor() {
            var tag = etag == null || etag.length() > LONGEST ? "" : etag;
            var changed = lastModified == null || lastModified.length() > LONGEST ? "" : "\n" + lastModified;
            return tag.isEmpty() && changed.isEmpty() ? null : tag + changed;
        }
    }

    /**
     * What came back.
     *
     * @param uri where it was in the end
     * @param lasting where it is for good; null where that is not said
     * @param headers by their names in small letters
     */
    record Fetched(int status, URI uri, @Nullable String lasting, Map<String, String> headers, byte[] body) {

        Fetched movedTo(@Nullable String address) {
            return new Fetched(status, uri, address, headers, body);
        }

        @Nullable
        String header(String name) {
            return headers.get(name);
        }

        @Nullable
        String location() {
            return header("location");
        }

        Version version() {
            return new Version(header("etag"), header("last-modified"));
        }

        /** How it is packed in a way that nobody here asks for or unpacks; null where it can be read. */
        @Nullable
        String packedUnasked() {
            return Unpacked.foreign(encoding());
        }

        private String encoding() {
            return Objects.requireNonNullElse(header("content-encoding"), "");
        }

        /** The document as text; it takes time, and fails where it was packed and cannot be unpacked. */
        String text() {
            return FeedText.of(Unpacked.of(body, encoding()), header("content-type"));
        }
    }
}
