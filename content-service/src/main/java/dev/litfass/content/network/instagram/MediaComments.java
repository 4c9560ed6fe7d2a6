package dev.litfass.content.network.instagram;

import dev.litfass.content.network.LookupResult;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Outgoing;
import dev.litfass.content.network.Reason;
import dev.litfass.content.network.graph.Graph;
import dev.litfass.content.network.graph.GraphAnswers;
import dev.litfass.content.network.graph.GraphError;
import dev.litfass.content.network.graph.Listed;
import dev.litfass.contracts.network.Network;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Answers, which are comments below a post or below another comment (https://developers.facebook.com/documentation/
 * instagram-platform/instagram-graph-api/reference/ig-media/comments and …/ig-comment/replies, read 2026-11-30). They
 * have no key of ours: an unclear one is looked for among the account's own by its words.
 */
class MediaComments {

    private static final int SEEN = 50;
    private static final String FIELDS = "?fields=id,text,timestamp,username,from&limit=" + SEEN;

    /** That a comment of somebody else cannot be answered says nothing about the channel. */
    private static final GraphAnswers ANSWERS = new GraphAnswers(Network.INSTAGRAM, "instagram_manage_comments", false);

    private final Professional account;

    MediaComments(Professional account) {
        this.account = account;
    }

    Mono<Outcome> publish(Outgoing outgoing, Outgoing.Parent parent) {
        if (!Graph.isId(parent.id())) {
            return Mono.just(new Outcome.Refused(Reason.PART_NOT_LINKED, false));
        }
        return account.graph()
                .post(edge(parent), Map.of("message", outgoing.text()))
                .map(reply -> ANSWERS.ofCommit(reply, answer -> published(answer.json()), MediaComments::gone));
    }

    Mono<LookupResult> lookFor(Outgoing outgoing, Outgoing.Parent parent) {
        if (!Graph.isId(parent.id())) {
            return Mono.just(new LookupResult.Unreadable(Reason.PART_NOT_LINKED));
        }
        return account.graph()
                .get(edge(parent) + FIELDS)
                .map(reply -> Listed.in(reply, SEEN).lookFor(outgoing, comment -> ours(comment, outgoing)));
    }

    /** What began the talk is a post, everything below it a comment. */
    private static String edge(Outgoing.Parent parent) {
        return "/" + parent.id() + (parent.rootId() == null ? "/comments" : "/replies");
    }

    private Outcome.@Nullable Published ours(JsonNode comment, Outgoing outgoing) {
        var isOurs = isFromUs(comment)
                && Listed.sameWords(comment.path("text").stringValue(""), outgoing.text())
                && Listed.isYoung(comment.path("timestamp").stringValue(""), outgoing.slotAt());
        return isOurs ? published(comment) : null;
    }

    private boolean isFromUs(JsonNode comment) {
        return account.id().equals(Graph.id(comment.path("from")))
                || (!account.username().isEmpty()
                        && account.username().equals(comment.path("username").stringValue("")));
    }

    /** A comment has no address of its own. */
    private Outcome.@Nullable Published published(JsonNode comment) {
        var id = Graph.id(comment);
        return id == null ? null : new Outcome.Published(id, account.address());
    }

    private static @Nullable Outcome gone(GraphError error) {
        return error.isGone() ? new Outcome.Refused(Reason.PART_NOT_LINKED, false) : null;
    }
}
