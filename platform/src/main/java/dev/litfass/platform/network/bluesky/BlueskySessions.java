package dev.litfass.platform.network.bluesky;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.platform.network.NetworkCalls;
import dev.litfass.platform.network.Reply;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import reactor.core.publisher.Mono;

/**
 * Sessions at AT Protocol servers. Signing in is limited to 30 in 5 minutes and 300 a day
 * (docs.bsky.app/docs/advanced-guides/rate-limits, read 2026-11), so a session is kept for a while.
 */
public final class BlueskySessions {

    private final NetworkCalls calls;
    private final Cache<String, Session> open = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(45))
            .maximumSize(5_000)
            .build();

    public BlueskySessions(NetworkCalls calls) {
        this.calls = calls;
    }

    /** The channel's session, or the reply that refused one. */
    public Mono<Entry> enter(ChannelCredential credential) {
        var known = open.getIfPresent(key(credential));
        return known != null ? Mono.just(known) : signIn(credential);
    }

    /** Forgets a session that the server no longer honours. */
    public void forget(ChannelCredential credential) {
        open.invalidate(key(credential));
    }

    private Mono<Entry> signIn(ChannelCredential credential) {
        var channel = credential.channel();
        return calls.send(
                        HttpMethod.POST,
                        channel.server() + "/xrpc/com.atproto.server.createSession",
                        headers -> {},
                        Map.of("identifier", channel.handle(), "password", credential.secret()))
                .map(reply -> {
                    if (reply instanceof Reply.Answer answer && answer.isSuccess()) {
                        var token = answer.text("/accessJwt");
                        var did = answer.text("/did");
                        var handle = answer.text("/handle");
                        if (token != null && did != null && handle != null) {
                            var session = new Session(did, handle, token);
                            open.put(key(credential), session);
                            return session;
                        }
                    }
                    return new NoSession(reply);
                });
    }

    /** A changed password is another session. */
    private static String key(ChannelCredential credential) {
        return credential.channel().id() + " " + credential.secret().hashCode();
    }

    /** The answer to a wish to enter. */
    public sealed interface Entry {}

    /** An open session. */
    public record Session(String did, String handle, String token) implements Entry {

        public Consumer<HttpHeaders> headers() {
            return headers -> headers.setBearerAuth(token);
        }

        @Override
        public String toString() {
            return "Session[" + did + "]";
        }
    }

    /** No session, and what the server said. */
    public record NoSession(Reply reply) implements Entry {}
}
