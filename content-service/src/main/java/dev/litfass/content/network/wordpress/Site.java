package dev.litfass.content.network.wordpress;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.platform.network.NetworkCalls;
import dev.litfass.platform.network.Reply;
import dev.litfass.platform.text.PlainText;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.web.reactive.function.BodyInserter;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * One WordPress site, entered with an application password
 * (developer.wordpress.org/rest-api/using-the-rest-api/authentication, read 2026-11).
 */
class Site {

    private final NetworkCalls calls;
    private final ChannelCredential credential;

    Site(NetworkCalls calls, ChannelCredential credential) {
        this.calls = calls;
        this.credential = credential;
    }

    Mono<Reply> get(String path) {
        return calls.get(url(path), signedIn());
    }

    Mono<Reply> post(String path, Object body) {
        return calls.send(HttpMethod.POST, url(path), signedIn(), body);
    }

    /** Takes something away for good. */
    Mono<Reply> delete(String path) {
        return calls.send(HttpMethod.DELETE, url(path + "?force=true"), signedIn(), Map.of());
    }

    /** Where whoever is signed in there sees a draft. */
    String previewOf(String draft) {
        return credential.channel().server() + "/?p=" + draft + "&preview=true";
    }

    /** Sends a form with so many bytes of a video in it. */
    Mono<Reply> upload(String path, BodyInserter<?, ? super ClientHttpRequest> form, long bytes) {
        return calls.upload(HttpMethod.POST, url(path), signedIn(), form, bytes);
    }

    private String url(String path) {
        return credential.channel().server() + "/wp-json/wp/v2" + path;
    }

    private Consumer<HttpHeaders> signedIn() {
        var pair = credential.channel().handle() + ":" + credential.secret();
        var basic = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
        return headers -> headers.set(HttpHeaders.AUTHORIZATION, basic);
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }

    /** Ids are numbers. */
    static @Nullable String id(JsonNode thing) {
        var id = thing.path("id");
        return id.isIntegralNumber() ? id.asString() : null;
    }

    static boolean says(Reply reply, String code) {
        return reply instanceof Reply.Answer answer && code.equals(answer.text("/code"));
    }

    /** Its words about a refusal; they come with markup. */
    static @Nullable String words(Reply.Answer answer) {
        var message = answer.text("/message");
        return message == null ? null : PlainText.ofHtml(message);
    }
}
