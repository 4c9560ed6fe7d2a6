package dev.litfass.content.network.youtube;

import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.platform.network.NetworkCalls;
import dev.litfass.platform.network.Reply;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.web.reactive.function.BodyInserter;
import reactor.core.publisher.Mono;

/** YouTube's API as the token of one channel opens it. */
final class YouTubeApi {

    private static final String UPLOADS = "/upload/youtube/v3";

    private final NetworkCalls calls;
    private final String server;
    private final String token;

    YouTubeApi(NetworkCalls calls, ChannelCredential credential) {
        this.calls = calls;
        this.server = credential.channel().server();
        this.token = credential.secret();
    }

    Mono<Reply> get(String path) {
        return calls.get(server + path, signedIn(headers -> {}));
    }

    Mono<Reply> put(String path, Object body) {
        return calls.send(HttpMethod.PUT, server + path, signedIn(headers -> {}), body);
    }

    /** Begins to upload something, which is described and does not come yet. */
    Mono<Reply> begin(String path, Consumer<HttpHeaders> headers, Object body) {
        return calls.send(HttpMethod.POST, server + UPLOADS + path, signedIn(headers), body);
    }

    Mono<Reply> upload(String path, Consumer<HttpHeaders> headers, BodyInserter<?, ? super ClientHttpRequest> body) {
        return calls.upload(server + UPLOADS + path, signedIn(headers), body);
    }

    /** Sends to an address that YouTube gave. */
    Mono<Reply> send(String session, Consumer<HttpHeaders> headers, BodyInserter<?, ? super ClientHttpRequest> body) {
        return calls.upload(HttpMethod.PUT, session, signedIn(headers), body);
    }

    /** The token goes nowhere else than to YouTube, wherever an answer may lead. */
    boolean isSession(@Nullable String address) {
        return address != null && address.startsWith(server + UPLOADS + "/videos?") && !address.contains("#");
    }

    private Consumer<HttpHeaders> signedIn(Consumer<HttpHeaders> more) {
        return more.andThen(headers -> headers.setBearerAuth(token));
    }
}
