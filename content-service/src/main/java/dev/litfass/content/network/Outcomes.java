package dev.litfass.content.network;

import dev.litfass.contracts.network.Network;
import dev.litfass.platform.network.Reply;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sorts replies to a publishing call by what they prove. 400, 401, 403, 404, 413, 422 and 429 prove that nothing was
 * published; a success proves it only with an id we can read; everything else proves nothing.
 */
public final class Outcomes {

    private Outcomes() {}

    /**
     * The outcome of a reply.
     *
     * @param success reads the published post from a success, or answers null where it cannot
     * @param itsWords the network's own words about a refusal
     */
    public static Outcome of(
            Network network,
            Reply reply,
            Function<Reply.Answer, Outcome.@Nullable Published> success,
            Function<Reply.Answer, @Nullable String> itsWords) {
        if (reply instanceof Reply.NotSent) {
            return new Outcome.Postponed(Reason.NOT_REACHED, null);
        }
        if (reply instanceof Reply.Answer answer) {
            return ofAnswer(network, answer, success, itsWords);
        }
        return new Outcome.Unknown(Reason.NO_ANSWER);
    }

    private static Outcome ofAnswer(
            Network network,
            Reply.Answer answer,
            Function<Reply.Answer, Outcome.@Nullable Published> success,
            Function<Reply.Answer, @Nullable String> itsWords) {
        if (answer.isSuccess()) {
            var published = success.apply(answer);
            return published != null ? published : new Outcome.Unknown(Reason.UNREADABLE_ANSWER);
        }
        return switch (answer.status()) {
            case 429 -> new Outcome.Postponed(Reason.RATE_LIMIT, answer.retryAfter());
            case 401 -> new Outcome.Refused(Reason.CREDENTIAL, true);
            case 400, 403, 404, 405, 410, 413, 415, 418, 422 ->
                new Outcome.Refused(refusal(network, answer, itsWords), false);
            default -> new Outcome.Unknown(Reason.NO_ANSWER);
        };
    }

    private static Reason refusal(
            Network network, Reply.Answer answer, Function<Reply.Answer, @Nullable String> itsWords) {
        var words = itsWords.apply(answer);
        return Reason.refused(network.displayName(), answer.status(), words == null ? "" : words);
    }

    /** The same for getting things ready, where silence is harmless because nothing was visible. */
    public static Outcome ofPreparation(Outcome outcome) {
        return outcome instanceof Outcome.Unknown unknown ? new Outcome.Postponed(unknown.reason(), null) : outcome;
    }
}
