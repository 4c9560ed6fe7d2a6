package dev.litfass.content.network.mastodon;

import dev.litfass.content.network.Greeting;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Outcomes;
import dev.litfass.content.network.Reason;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.network.Reply;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the answers of servers with Mastodon's API prove; their words are asked for in English. */
final class Refusals {

    private static final Set<Integer> OF_THE_CONTENT = Set.of(400, 404, 422);

    /**
     * "This action is outside the authorized scopes" (Mastodon), "Insufficient permissions: write:statuses" (Pleroma),
     * "token has insufficient scope permission" (GoToSocial), "Your login is currently disabled" (Mastodon).
     */
    private static final Pattern NOT_ALLOWED =
            Pattern.compile("\\bscopes?\\b|insufficient|\\byour login\\b", Pattern.CASE_INSENSITIVE);

    /** "Media 1, 2 not found or already attached to another post" (Mastodon), "media already attached to status" (others). */
    private static final Pattern ATTACHED = Pattern.compile("already attached", Pattern.CASE_INSENSITIVE);

    private static final Pattern NOT_FOUND =
            Pattern.compile("\\b(?:media|attachments?)\\b.*\\bnot found\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_READY = Pattern.compile("not finished processing", Pattern.CASE_INSENSITIVE);

    private Refusals() {}

    /**
     * What became of a post. A file can be attached once: where it is attached already, the post may have arrived
     * before. Where it is not there, nothing was published and it is uploaded anew.
     */
    static Outcome ofPost(Reply reply) {
        var outcome = of(reply);
        if (!(reply instanceof Reply.Answer answer) || !OF_THE_CONTENT.contains(answer.status())) {
            return outcome;
        }
        var words = Objects.requireNonNullElse(words(answer), "");
        if (ATTACHED.matcher(words).find()) {
            return new Outcome.Unknown(Reason.NO_ANSWER);
        }
        return NOT_FOUND.matcher(words).find() || NOT_READY.matcher(words).find()
                ? new Outcome.Postponed(Reason.PICTURES_GONE, null)
                : outcome;
    }

    /** What became of a picture, which nobody sees yet. */
    static Outcome ofPicture(Reply reply) {
        return Outcomes.ofPreparation(of(reply));
    }

    /** Why a connection does not work. */
    static Greeting ofGreeting(Reply reply, Reason forbidden) {
        if (!(reply instanceof Reply.Answer answer)) {
            return new Greeting.Turned(Reason.NOT_REACHED, false);
        }
        return switch (answer.status()) {
            case 401 -> new Greeting.Turned(Reason.CREDENTIAL, true);
            case 403 -> new Greeting.Turned(forbidden, true);
            default -> new Greeting.Turned(Reason.NOT_REACHED, false);
        };
    }

    /** A right that is missing is no fault of the post. */
    private static Outcome of(Reply reply) {
        return reply instanceof Reply.Answer answer
                        && answer.status() == 403
                        && NOT_ALLOWED
                                .matcher(Objects.requireNonNullElse(words(answer), ""))
                                .find()
                ? new Outcome.Refused(Reason.MAY_NOT_WRITE, true)
                : Outcomes.of(Network.MASTODON, reply, made -> Statuses.published(made.json()), Refusals::words);
    }

    private static @Nullable String words(Reply.Answer answer) {
        var description = answer.text("/error_description");
        return description != null ? description : answer.text("/error");
    }
}
