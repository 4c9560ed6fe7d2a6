package dev.litfass.content.network.x;

import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.platform.network.NetworkCalls;
import dev.litfass.platform.network.Reply;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.web.reactive.function.BodyInserter;
import reactor.core.publisher.Mono;

/** X's API as one token opens it. */
final class XApi {

    private final NetworkCalls calls;
    private final String server;
    private final String token;

    XApi(NetworkCalls calls, String server, String token) {
        this.calls = calls;
        this.server = server;
        this.token = token;
    }

    static XApi of(NetworkCalls calls, ChannelCredential credential) {
        return new XApi(calls, credential.channel().server(), credential.secret());
    }

    Mono<Reply> get(String path) {
        return calls.get(url(path), signedIn());
    }

    Mono<Reply> post(String path, Object body) {
        return calls.send(HttpMethod.POST, url(path), signedIn(), body);
    }

    Mono<Reply> upload(String path, BodyInserter<?, ? super ClientHttpRequest> form) {
        return calls.upload(url(path), signedIn(), form);
    }

    private String url(String path) {
        return server + "/" + XProfile.VERSION + path;
    }

    private Consumer<HttpHeaders> signedIn() {
        return headers -> headers.setBearerAuth(token);
    }
}
