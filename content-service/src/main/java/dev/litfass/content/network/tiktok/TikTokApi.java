package dev.litfass.content.network.tiktok;

import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.platform.network.NetworkCalls;
import dev.litfass.platform.network.Reply;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.web.reactive.function.BodyInserter;
import reactor.core.publisher.Mono;

/** TikTok's API as the token of one account opens it. */
final class TikTokApi {

    private static final String V2 = "/v2";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,100}");
    private static final Pattern POST = Pattern.compile("[1-9][0-9]{5,24}");
    private static final Pattern PUBLISH = Pattern.compile("[A-Za-z0-9_.~-]{1,100}");

    private final NetworkCalls calls;
    private final String server;
    private final String token;

    TikTokApi(NetworkCalls calls, String server, String token) {
        this.calls = calls;
        this.server = server;
        this.token = token;
    }

    static TikTokApi of(NetworkCalls calls, ChannelCredential credential) {
        return new TikTokApi(calls, credential.channel().server(), credential.secret());
    }

    /** An account, which is called otherwise by each app that it is opened to. */
    static boolean isAccount(@Nullable String id) {
        return id != null && ID.matcher(id).matches();
    }

    static boolean isPost(String id) {
        return POST.matcher(id).matches();
    }

    static boolean isPublishing(@Nullable String id) {
        return id != null && PUBLISH.matcher(id).matches();
    }

    Mono<Reply> get(String path) {
        return calls.get(server + V2 + path, signedIn());
    }

    Mono<Reply> post(String path, Object body) {
        return calls.send(HttpMethod.POST, server + V2 + path, signedIn(), body);
    }

    /** Sends to the address that TikTok gave for the bytes; the address alone opens it. */
    Mono<Reply> put(String address, Consumer<HttpHeaders> headers, BodyInserter<?, ? super ClientHttpRequest> body) {
        return calls.upload(HttpMethod.PUT, address, headers, body);
    }

    /** Bytes go to TikTok alone: to a neighbour of its API, such as open-upload.tiktokapis.com. */
    boolean isUpload(@Nullable String address) {
        try {
            var there = new URI(address == null ? "" : address);
            var api = new URI(server);
            return api.getScheme().equals(there.getScheme())
                    && there.getHost() != null
                    && there.getRawUserInfo() == null
                    && api.getPort() == there.getPort()
                    && (there.getHost().equals(api.getHost()) || isNeighbour(there.getHost(), api.getHost()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isNeighbour(String host, String api) {
        var domain = api.substring(api.indexOf('.') + 1);
        return domain.indexOf('.') > 0 && !domain.matches("[0-9.]+") && host.endsWith("." + domain);
    }

    private Consumer<HttpHeaders> signedIn() {
        return headers -> headers.setBearerAuth(token);
    }
}
