package dev.litfass.content.network.facebook;

import dev.litfass.content.network.LookupResult;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Outgoing;
import dev.litfass.content.network.Reason;
import dev.litfass.content.network.graph.Graph;
import dev.litfass.content.network.graph.GraphAnswers;
import dev.litfass.content.network.graph.GraphError;
import dev.litfass.content.network.graph.Listed;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.network.Reply;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Answers, which are comments of the page (https://developers.facebook.com/docs/graph-api/reference/object/comments,
 * read 2026-11-30). They have no key of ours: an unclear one is looked for among the page's own comments by its words.
 */
class PageComments {

    private static final int SEEN = 100;
    private static final String FIELDS = "?fields=id,message,created_time,from,permalink_url"
            + "&filter=stream&order=reverse_chronological&limit=" + SEEN;

    private final Page page;

    PageComments(Page page) {
        this.page = page;
    }

    Mono<Outcome> publish(Outgoing outgoing, Outgoing.Parent parent) {
        if (!Page.isThing(parent.id())) {
            return Mono.just(new Outcome.Refused(Reason.PART_NOT_LINKED, false));
        }
        return page.graph()
                .post("/" + parent.id() + "/comments", Map.of("message", outgoing.text()))
                .map(reply -> answers().ofCommit(reply, answer -> made(answer.json()), PageComments::gone))
                .flatMap(outcome ->
                        outcome instanceof Outcome.Published published ? addressed(published) : Mono.just(outcome));
    }

    Mono<LookupResult> lookFor(Outgoing outgoing, Outgoing.Parent parent) {
        if (!Page.isThing(parent.id())) {
            return Mono.just(new LookupResult.Unreadable(Reason.PART_NOT_LINKED));
        }
        return page.graph()
                .get("/" + parent.id() + "/comments" + FIELDS)
                .map(reply -> Listed.in(reply, SEEN).lookFor(outgoing, comment -> ours(comment, outgoing)));
    }

    private Outcome.@Nullable Published ours(JsonNode comment, Outgoing outgoing) {
        var isOurs = page.id().equals(Graph.id(comment.path("from")))
                && Listed.sameWords(comment.path("message").stringValue(""), outgoing.text())
                && Listed.isYoung(comment.path("created_time").stringValue(""), outgoing.slotAt());
        return isOurs ? made(comment) : null;
    }

    private static Outcome.@Nullable Published made(JsonNode comment) {
        var id = comment.path("id").stringValue("");
        if (id.isEmpty() || !Page.isThing(id)) {
            return null;
        }
        var url = comment.path("permalink_url").stringValue("");
        return new Outcome.Published(id, url.startsWith("https://") ? url : Page.address(id));
    }

    private Mono<Outcome> addressed(Outcome.Published published) {
        return page.graph()
                .get("/" + published.remoteId() + "?fields=id,permalink_url")
                .map(reply -> {
                    var seen = reply instanceof Reply.Answer answer && answer.isSuccess() ? made(answer.json()) : null;
                    return seen != null && seen.remoteId().equals(published.remoteId()) ? seen : published;
                });
    }

    /** That somebody else's post does not let us comment says nothing about the channel. */
    private static GraphAnswers answers() {
        return new GraphAnswers(Network.FACEBOOK, "pages_manage_engagement", false);
    }

    /** What was answered is not there any more. */
    private static @Nullable Outcome gone(GraphError error) {
        return error.isGone() ? new Outcome.Refused(Reason.PART_NOT_LINKED, false) : null;
    }
}
