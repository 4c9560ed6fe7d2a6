package dev.litfass.content.network.googlebusiness;

import dev.litfass.content.network.Greeting;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Outcomes;
import dev.litfass.content.network.Reason;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.network.Reply;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What Google's answers prove: {@code error} with a code, a status and a message
 * (cloud.google.com/apis/design/errors, read 2026-11-30). 403 PERMISSION_DENIED comes where the person manages the place
 * no more or took the permission back, and where the agency's project was not let in by Google.
 */
final class GoogleAnswers {

    static final String SCOPE = "https://www.googleapis.com/auth/business.manage";
    private static final String NAME = Network.GOOGLE_BUSINESS.displayName();

    private GoogleAnswers() {}

    static Outcome outcome(Reply reply, Function<Reply.Answer, Outcome.@Nullable Published> success) {
        if (reply instanceof Reply.Answer answer && !answer.isSuccess()) {
            if (isDenied(answer)) {
                return new Outcome.Refused(Reason.permissionMissing(NAME, SCOPE), true);
            }
            if (answer.status() == 404) {
                return new Outcome.Refused(Reason.accountGone(NAME), true);
            }
        }
        return Outcomes.of(Network.GOOGLE_BUSINESS, reply, success, GoogleAnswers::words);
    }

    /** Why a connection does not work. */
    static Greeting.Turned turned(Reply reply) {
        if (!(reply instanceof Reply.Answer answer)) {
            return new Greeting.Turned(Reason.NOT_REACHED, false);
        }
        return switch (answer.status()) {
            case 401 -> new Greeting.Turned(Reason.CREDENTIAL, true);
            case 403 -> new Greeting.Turned(Reason.permissionMissing(NAME, SCOPE), true);
            case 404 -> new Greeting.Turned(Reason.accountGone(NAME), true);
            case 429 -> new Greeting.Turned(Reason.RATE_LIMIT, false);
            default -> new Greeting.Turned(Reason.NOT_REACHED, false);
        };
    }

    private static boolean isDenied(Reply.Answer answer) {
        return answer.status() == 403 && "PERMISSION_DENIED".equals(answer.text("/error/status"));
    }

    /** What Google has against a field stands deep below; the first of it is what a person needs. */
    static String words(Reply.Answer answer) {
        var message = Objects.requireNonNullElse(answer.text("/error/message"), "");
        var detail = answer.json()
                .at("/error/details")
                .valueStream()
                .flatMap(each -> each.path("errorDetails").valueStream())
                .map(each -> each.path("message").stringValue(""))
                .filter(each -> !each.isEmpty())
                .findFirst();
        return detail.map(each -> message.isEmpty() ? each : message + " " + each)
                .orElse(message);
    }
}
