package dev.litfass.monitoring.source.bluesky;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.contracts.network.Network;
import dev.litfass.monitoring.reaction.ReactionAnswer;
import dev.litfass.monitoring.reaction.ReactionReader;
import dev.litfass.monitoring.reaction.Reactions;
import dev.litfass.platform.network.NetworkCalls;
import dev.litfass.platform.network.Reply;
import dev.litfass.platform.network.bluesky.BlueskySessions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Reads the counts of an account's posts (docs.bsky.app/docs/api/app-bsky-feed-get-posts, read 2026-11). */
@Component
class BlueskyReactions implements ReactionReader {

    private static final String POSTS = "/xrpc/app.bsky.feed.getPosts?uris=";

    private final NetworkCalls calls;
    private final BlueskySessions sessions;

    BlueskyReactions(NetworkCalls calls, BlueskySessions sessions) {
        this.calls = calls;
        this.sessions = sessions;
    }

    @Override
    public Network network() {
        return Network.BLUESKY;
    }

    @Override
    public int atOnce() {
        return 25;
    }

    @Override
    public Mono<ReactionAnswer> read(ChannelCredential credential, List<String> ids) {
        return sessions.enter(credential)
                .flatMap(entry -> entry instanceof BlueskySessions.Session session
                        ? posts(credential, session, ids)
                        : Mono.just(refused(((BlueskySessions.NoSession) entry).reply())));
    }

    private Mono<ReactionAnswer> posts(
            ChannelCredential credential, BlueskySessions.Session session, List<String> ids) {
        var byUri = ids.stream()
                .collect(Collectors.toMap(id -> canonical(id, session), Function.identity(), (one, other) -> one));
        var url = byUri.keySet().stream()
                .map(uri -> encode(uri, UTF_8))
                .collect(Collectors.joining("&uris=", credential.channel().server() + POSTS, ""));
        return calls.get(url, session.headers()).map(reply -> {
            if (!(reply instanceof Reply.Answer answer) || !answer.isSuccess()) {
                return failed(reply, credential);
            }
            var posts = answer.json().path("posts");
            return posts.isArray() ? counted(byUri, posts) : ReactionAnswer.NOTHING;
        });
    }

    /** An address names an account by its handle, an answer always by its DID. */
    private static String canonical(String id, BlueskySessions.Session session) {
        var own = "at://" + session.handle() + "/";
        return id.startsWith(own) ? "at://" + session.did() + "/" + id.substring(own.length()) : id;
    }

    /** A session that is no longer honoured is opened anew the next time. */
    private ReactionAnswer failed(Reply reply, ChannelCredential credential) {
        if (reply instanceof Reply.Answer answer && (answer.status() == 400 || answer.status() == 401)) {
            sessions.forget(credential);
        }
        return refused(reply);
    }

    private static ReactionAnswer refused(Reply reply) {
        return reply instanceof Reply.Answer answer ? ReactionAnswer.refused(answer) : ReactionAnswer.NOTHING;
    }

    /** A post that is deleted is left out; what was not asked for is not looked at. */
    private static ReactionAnswer counted(Map<String, String> byUri, JsonNode posts) {
        var counts = new HashMap<String, Reactions>();
        var gone = new HashSet<>(byUri.values());
        for (var post : posts) {
            var id = byUri.get(post.path("uri").stringValue(""));
            if (id != null) {
                gone.remove(id);
                counts.put(id, reactions(post));
            }
        }
        return new ReactionAnswer(counts, gone, null);
    }

    /** A count may be missing where it is none (docs.bsky.app, app.bsky.feed.defs#postView). */
    private static Reactions reactions(JsonNode post) {
        var shares = (long) post.path("repostCount").asInt(0)
                + post.path("quoteCount").asInt(0);
        return new Reactions(
                post.path("likeCount").asInt(0), post.path("replyCount").asInt(0), (int)
                        Math.min(Integer.MAX_VALUE, shares));
    }
}
