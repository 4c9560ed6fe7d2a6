package dev.litfass.content.network.graph;

import dev.litfass.content.network.Greeting;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Outcomes;
import dev.litfass.content.network.Reason;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.network.Reply;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What answers to one kind of call prove. The documentation says of some codes that nothing was done; all others leave
 * it open after a call that makes something public, since errors were seen after a publication
 * (https://github.com/gitroomhq/postiz-app/issues/1681, read 2026-11-30).
 *
 * @param permission what the call needs
 * @param ofChannel false where it is about something of others, so that a missing right says nothing of the channel
 */
public record GraphAnswers(Network network, String permission, boolean ofChannel) {

    private static final int BLOCKED = 368;
    private static final int DUPLICATE = 506;

    /** What this kind of call knows better of an error; null where it does not. */
    public interface Own extends Function<GraphError, @Nullable Outcome> {}

    /** The outcome of a call after which something may be public. */
    public Outcome ofCommit(Reply reply, Function<Reply.Answer, Outcome.@Nullable Published> success, Own own) {
        if (reply instanceof Reply.NotSent) {
            return new Outcome.Postponed(Reason.NOT_REACHED, null);
        }
        if (!(reply instanceof Reply.Answer answer)) {
            return new Outcome.Unknown(Reason.NO_ANSWER);
        }
        var error = GraphError.of(answer);
        if (answer.isSuccess() && error == null) {
            var published = success.apply(answer);
            return published == null ? new Outcome.Unknown(Reason.UNREADABLE_ANSWER) : published;
        }
        var definite = answer.status() >= 500 ? null : definite(answer, error, own);
        return definite == null ? new Outcome.Unknown(Reason.NO_ANSWER) : definite;
    }

    /** Why something could not be made ready or read; nothing is public by it. */
    public Outcome ofPreparation(Reply reply, Own own) {
        if (!(reply instanceof Reply.Answer answer) || answer.status() >= 500) {
            return Outcomes.ofPreparation(ofCommit(reply, success -> null, own));
        }
        var error = GraphError.of(answer);
        var definite = definite(answer, error, own);
        if (definite != null) {
            return definite;
        }
        if (error == null) {
            return new Outcome.Postponed(Reason.UNREADABLE_ANSWER, null);
        }
        return error.mayPass()
                ? new Outcome.Postponed(Reason.NO_ANSWER, answer.retryAfter())
                : refused(answer.status(), error.words());
    }

    /** The network's own words about what it does not take. */
    public Outcome refused(int status, String words) {
        return new Outcome.Refused(Reason.refused(network.displayName(), status, words), false);
    }

    /** Why a connection does not work. */
    public Greeting turned(Reply reply) {
        var outcome = ofPreparation(reply, this::goneAccount);
        return outcome instanceof Outcome.Refused refused
                ? new Greeting.Turned(refused.reason(), refused.credential())
                : new Greeting.Turned(Reason.NOT_REACHED, false);
    }

    /** Of calls about the account itself. */
    public @Nullable Outcome goneAccount(GraphError error) {
        return error.isGone() ? new Outcome.Refused(Reason.accountGone(network.displayName()), true) : null;
    }

    private @Nullable Outcome definite(Reply.Answer answer, @Nullable GraphError error, Own own) {
        if (error == null) {
            return ofStatus(answer);
        }
        var known = own.apply(error);
        if (known != null) {
            return known;
        }
        var name = network.displayName();
        if (error.isOfToken()) {
            return new Outcome.Refused(error.isOfLostRole() ? Reason.accountGone(name) : Reason.CREDENTIAL, true);
        }
        if (error.isOfPermission()) {
            return new Outcome.Refused(Reason.permissionMissing(name, error.permission(permission)), ofChannel);
        }
        if (error.isOfRate()) {
            return new Outcome.Postponed(Reason.RATE_LIMIT, answer.retryAfter());
        }
        return switch (error.code()) {
            case BLOCKED -> new Outcome.Refused(GraphReasons.blocked(name), false);
            case DUPLICATE -> new Outcome.Duplicate(null);
            default -> null;
        };
    }

    private static @Nullable Outcome ofStatus(Reply.Answer answer) {
        return switch (answer.status()) {
            case 401 -> new Outcome.Refused(Reason.CREDENTIAL, true);
            case 429 -> new Outcome.Postponed(Reason.RATE_LIMIT, answer.retryAfter());
            default -> null;
        };
    }
}
