package dev.litfass.content.network.facebook;

import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.graph.Graph;
import dev.litfass.content.network.graph.GraphAnswers;
import dev.litfass.content.network.graph.GraphError;
import dev.litfass.content.network.graph.GraphVersion;
import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.network.NetworkCalls;
import dev.litfass.platform.network.Reply;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * One page as its token opens it. The ids of its posts begin with its own, those of comments with the post's
 * (https://developers.facebook.com/docs/graph-api/reference/page-post/, read 2026-11-30).
 */
class Page {

    static final GraphAnswers POSTING = new GraphAnswers(Network.FACEBOOK, "pages_manage_posts", true);

    private static final Pattern THING = Pattern.compile("\\d{1,30}(?:_\\d{1,30}){0,2}");
    private static final String WHOSE = "?fields=id,is_published,permalink_url,from";
    private static final String SITE = "https://www.facebook.com/";

    private final Graph graph;
    private final String id;

    private Page(Graph graph, String id) {
        this.graph = graph;
        this.id = id;
    }

    /** The page of a channel; null where the channel does not say which one. */
    static @Nullable Page of(NetworkCalls calls, ChannelCredential credential) {
        var id = credential.channel().accountId();
        var base = credential.channel().server() + "/" + GraphVersion.NAME;
        return id != null && Graph.isId(id) ? new Page(new Graph(calls, base, credential.secret()), id) : null;
    }

    Graph graph() {
        return graph;
    }

    String id() {
        return id;
    }

    String path(String edge) {
        return "/" + id + edge;
    }

    /** Whether it is the id of a post or a comment, so that it may stand in a path. */
    static boolean isThing(String id) {
        return THING.matcher(id).matches();
    }

    /** The id of a post of this page; null where the answer has another one. */
    @Nullable
    String ownPost(JsonNode answer) {
        var post = answer.path("id").stringValue("");
        return post.startsWith(id + "_") && isThing(post) ? post : null;
    }

    Mono<Post> post(String post) {
        return graph.get("/" + post + WHOSE).map(reply -> Post.of(reply, post, id));
    }

    static String address(String thing) {
        return SITE + thing;
    }

    /** Some addresses are told without the site. */
    static String absolute(String url) {
        return url.startsWith("/") ? SITE + url.substring(1) : url;
    }

    /**
     * A post as it was read.
     *
     * @param state null where it could not be read
     */
    record Post(@Nullable State state, String url, Reply reply) {

        enum State {
            UNPUBLISHED,
            PUBLISHED,
            GONE,
            /** The answer is of another post or another page. */
            FOREIGN
        }

        static Post of(Reply reply, String post, String page) {
            if (!(reply instanceof Reply.Answer answer)) {
                return new Post(null, "", reply);
            }
            var error = GraphError.of(answer);
            if (error != null || !answer.isSuccess()) {
                return new Post(error != null && error.isGone() ? State.GONE : null, "", reply);
            }
            var url = Objects.requireNonNullElse(answer.text("/permalink_url"), address(post));
            return new Post(state(answer.json(), post, page), absolute(url), reply);
        }

        private static @Nullable State state(JsonNode json, String post, String page) {
            if (!json.path("is_published").isBoolean()) {
                return null;
            }
            var from = json.path("from");
            var ours = json.path("id").stringValue("").equals(post)
                    && (from.isMissingNode() || page.equals(Graph.id(from)));
            if (!ours) {
                return State.FOREIGN;
            }
            return json.path("is_published").booleanValue() ? State.PUBLISHED : State.UNPUBLISHED;
        }

        Outcome.Published published(String post) {
            return new Outcome.Published(post, url);
        }
    }
}
