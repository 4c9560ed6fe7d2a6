package dev.litfass.content.network.linkedin;

import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.platform.network.NetworkCalls;
import dev.litfass.platform.network.Reply;
import java.net.URI;
import java.util.function.Consumer;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * LinkedIn's API as one token opens it. What lies below {@code /rest} wants a version with each call
 * (learn.microsoft.com/en-us/linkedin/marketing/versioning, read 2026-11-30).
 */
final class LinkedInApi {

    private static final String OWN_HOST = ".linkedin.com";

    private final NetworkCalls calls;
    private final String server;
    private final String token;

    LinkedInApi(NetworkCalls calls, String server, String token) {
        this.calls = calls;
        this.server = server;
        this.token = token;
    }

    static LinkedInApi of(NetworkCalls calls, ChannelCredential credential) {
        return new LinkedInApi(calls, credential.channel().server(), credential.secret());
    }

    Mono<Reply> get(String path) {
        return calls.get(server + "/rest" + path, versioned());
    }

    /** Asks one of the finders, which say what they look for in the query. */
    Mono<Reply> find(String path) {
        return calls.get(
                server + "/rest" + path, versioned().andThen(headers -> headers.set("X-RestLi-Method", "FINDER")));
    }

    Mono<Reply> post(String path, Object body) {
        return calls.send(HttpMethod.POST, server + "/rest" + path, versioned(), body);
    }

    /** The older half, which has no versions. */
    Mono<Reply> getUnversioned(String path) {
        return calls.get(server + "/v2" + path, plain());
    }

    Mono<Reply> postUnversioned(String path, Object body) {
        return calls.send(HttpMethod.POST, server + "/v2" + path, plain(), body);
    }

    /** Sends a picture where the API said; the token goes to nobody but LinkedIn. */
    Mono<Reply> put(String url, byte[] bytes, MediaType type) {
        return calls.upload(
                HttpMethod.PUT,
                url,
                headers -> {
                    headers.setBearerAuth(token);
                    headers.setContentType(type);
                },
                BodyInserters.fromValue(bytes));
    }

    /** Sends a file of so many bytes as it comes out of the store, to the same. */
    Mono<Reply> put(String url, Flux<DataBuffer> content, long bytes, MediaType type) {
        return calls.upload(
                HttpMethod.PUT,
                url,
                headers -> {
                    headers.setBearerAuth(token);
                    headers.setContentType(type);
                    headers.setContentLength(bytes);
                },
                BodyInserters.fromDataBuffers(content),
                bytes);
    }

    /** True of an address at LinkedIn, or at the server that the channel names. */
    boolean isOwn(String url) {
        try {
            var uri = URI.create(url);
            var host = uri.getHost();
            return host != null
                    && uri.getRawUserInfo() == null
                    && (("https".equals(uri.getScheme()) && ("." + host).endsWith(OWN_HOST))
                            || origin(uri).equals(origin(URI.create(server))));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String origin(URI uri) {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    private Consumer<HttpHeaders> versioned() {
        return plain().andThen(headers -> headers.set("LinkedIn-Version", LinkedInProfile.VERSION));
    }

    private Consumer<HttpHeaders> plain() {
        return headers -> {
            headers.setBearerAuth(token);
            headers.set("X-Restli-Protocol-Version", "2.0.0");
        };
    }
}
