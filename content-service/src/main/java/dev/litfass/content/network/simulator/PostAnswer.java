package dev.litfass.content.network.simulator;

import dev.litfass.content.network.LookupResult;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Outcomes;
import dev.litfass.content.network.Outgoing;
import dev.litfass.content.network.Reason;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.network.Reply;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads what the network says about a post of ours. A confused network may answer with somebody else's, so nothing is
 * taken for ours that has another text, another account or, where we know it, another id.
 *
 * @param id the id it must have, where we know it
 */
record PostAnswer(
        Outgoing outgoing, String account, @Nullable String id) {

    private static final Reason OTHER_RULES = new Reason("other-rules");

    private static final int NOT_FOUND = 404;

    /** What a call that makes a post public has done. */
    Outcome outcome(Reply reply) {
        var error = reply instanceof Reply.Answer answer && !answer.isSuccess() ? answer.text("/error") : null;
        if (error != null) {
            var known = refusal(error, (Reply.Answer) reply);
            if (known != null) {
                return known;
            }
        }
        return Outcomes.of(
                Network.SIMULATOR,
                reply,
                answer -> isOurs(answer.json()) ? published(answer.json()) : null,
                answer -> answer.text("/message"));
    }

    /** What a call that only gets something ready has done: nothing anybody could see. */
    static Outcome failed(Reply reply) {
        return Outcomes.ofPreparation(
                Outcomes.of(Network.SIMULATOR, reply, answer -> null, answer -> answer.text("/message")));
    }

    static Outcome stillProcessing() {
        return new Outcome.Postponed(Reason.STILL_PROCESSING, null);
    }

    /** Whether our post is among these, the newest of the account; where there are more, nothing is said about the rest. */
    LookupResult among(Reply list, int seen) {
        if (!(list instanceof Reply.Answer answer)
                || !answer.isSuccess()
                || !answer.json().path("items").isArray()) {
            return new LookupResult.Unreadable(Reason.NOT_REACHED);
        }
        for (JsonNode post : answer.json().path("items")) {
            var found = outgoing.text().equals(post.path("text").stringValue("")) ? published(post) : null;
            if (found != null) {
                return new LookupResult.Found(found.remoteId(), found.url(), "same text, after the slot");
            }
        }
        return answer.json().path("items").size() < seen
                ? new LookupResult.Absent()
                : new LookupResult.Unreadable(Reason.NOT_FOUND_OUT);
    }

    /** Whether our post is public, asked for by its id. A draft that is gone says nothing, it may have been public. */
    LookupResult byItsId(Reply reply, boolean draft) {
        if (!(reply instanceof Reply.Answer answer)) {
            return new LookupResult.Unreadable(Reason.NOT_REACHED);
        }
        if (answer.status() == NOT_FOUND) {
            return draft ? new LookupResult.Unreadable(Reason.NOT_FOUND_OUT) : new LookupResult.Absent(true);
        }
        if (!answer.isSuccess()) {
            return new LookupResult.Unreadable(Reason.NOT_REACHED);
        }
        if (!isOurs(answer.json())) {
            return new LookupResult.Unreadable(Reason.NOT_FOUND_OUT);
        }
        var found = published(answer.json());
        if (found != null) {
            return new LookupResult.Found(found.remoteId(), found.url(), "the id we know");
        }
        var waits = DraftState.of(answer) != DraftState.UNCLEAR;
        return draft && waits ? new LookupResult.Absent(true) : new LookupResult.Unreadable(Reason.NOT_FOUND_OUT);
    }

    boolean isOurs(JsonNode post) {
        return outgoing.text().equals(post.path("text").stringValue(""))
                && account.equals(post.at("/account/id").stringValue(""))
                && (id == null || id.equals(post.path("id").stringValue("")));
    }

    private static @Nullable Outcome refusal(String error, Reply.Answer answer) {
        return switch (error) {
            case "duplicate" -> new Outcome.Duplicate(original(answer.json().path("duplicateOf")));
            case "still_processing" -> new Outcome.Postponed(Reason.STILL_PROCESSING, answer.retryAfter());
            case "not_offered" -> new Outcome.Postponed(OTHER_RULES, null);
            default -> null;
        };
    }

    /** Some networks name the account that said it before instead of the post. */
    private static Outcome.@Nullable Published original(JsonNode named) {
        return named.path("kind").stringValue("").equals("POST") ? published(named) : null;
    }

    private static Outcome.@Nullable Published published(JsonNode post) {
        var id = post.path("id").stringValue("");
        var url = post.path("url").stringValue("");
        return id.isEmpty() || url.isEmpty() ? null : new Outcome.Published(id, url);
    }
}
