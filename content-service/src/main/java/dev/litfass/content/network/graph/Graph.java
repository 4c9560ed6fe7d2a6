package dev.litfass.content.network.graph;

import dev.litfass.platform.network.NetworkCalls;
import dev.litfass.platform.network.Reply;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.web.reactive.function.BodyInserter;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * The Graph API as one access token opens it. The token goes in the header and never in an address, also where the
 * documentation's examples have it there (https://developers.facebook.com/docs/graph-api/overview, read 2026-11-30).
 */
public final class Graph {

    /** Where bytes go (https://developers.facebook.com/docs/page-stories-api, read 2026-11-30). */
    private static final String UPLOADS = "rupload.facebook.com";

    private static final Pattern ID = Pattern.compile("\\d{1,30}");

    private final NetworkCalls calls;
    private final String base;
    private final String token;

    /**
     * The API behind an address.
     *
     * @param base the address of the API with its version
     */
    public Graph(NetworkCalls calls, String base, String token) {
        this.calls = calls;
        this.base = base;
        this.token = token;
    }

    public Mono<Reply> get(String path) {
        return heard(calls.get(base + path, headers -> headers.setBearerAuth(token)));
    }

    public Mono<Reply> post(String path, Map<String, ?> body) {
        return heard(calls.send(HttpMethod.POST, base + path, headers -> headers.setBearerAuth(token), body));
    }

    public Mono<Reply> upload(String path, BodyInserter<?, ? super ClientHttpRequest> form) {
        return heard(calls.upload(base + path, headers -> headers.setBearerAuth(token), form));
    }

    /** The same with a form of so many bytes. */
    public Mono<Reply> upload(String path, BodyInserter<?, ? super ClientHttpRequest> form, long bytes) {
        return heard(calls.upload(HttpMethod.POST, base + path, headers -> headers.setBearerAuth(token), form, bytes));
    }

    /**
     * Sends so many bytes where the network said they go: to its own place for them, or to the server that the channel
     * names. Null where the address is another, since the token goes with them.
     */
    public @Nullable Mono<Reply> send(String url, Flux<DataBuffer> content, long bytes) {
        if (!isOwn(url)) {
            return null;
        }
        return heard(calls.upload(
                HttpMethod.POST,
                url,
                headers -> {
                    headers.set(HttpHeaders.AUTHORIZATION, "OAuth " + token);
                    headers.set("offset", "0");
                    headers.set("file_size", String.valueOf(bytes));
                    headers.setContentType(MediaType.APPLICATION_OCTET_STREAM);
                    headers.setContentLength(bytes);
                },
                BodyInserters.fromDataBuffers(content),
                bytes));
    }

    private boolean isOwn(String url) {
        try {
            var uri = URI.create(url);
            var here = URI.create(base);
            return uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && (("https".equals(uri.getScheme()) && UPLOADS.equals(uri.getRawAuthority()))
                            || (here.getScheme().equals(uri.getScheme())
                                    && here.getRawAuthority().equals(uri.getRawAuthority())));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** How long the account has to wait stands in headers of their own; it is put where other networks have it. */
    private static Mono<Reply> heard(Mono<Reply> call) {
        return call.map(Usage::toldIn);
    }

    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Ids are numbers, in quotation marks because they are long. */
    public static boolean isId(@Nullable String text) {
        return text != null && ID.matcher(text).matches();
    }

    /** The id of what was answered; null where it has none, or one that cannot be meant. */
    public static @Nullable String id(JsonNode thing) {
        var id = thing.path("id");
        var text = id.isIntegralNumber() ? id.asString() : id.stringValue("");
        return isId(text) ? text : null;
    }

    /** What was read from a success; null where it was none. */
    static <T> @Nullable T read(Reply reply, Function<JsonNode, @Nullable T> what) {
        return reply instanceof Reply.Answer answer && answer.isSuccess() && GraphError.of(answer) == null
                ? what.apply(answer.json())
                : null;
    }
}
