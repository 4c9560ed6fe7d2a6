package dev.litfass.content.network.x;

import dev.litfass.content.network.Greeting;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Outcomes;
import dev.litfass.content.network.Reason;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.network.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What X's answers prove: problems of RFC 7807 with a type, a title, a detail and sometimes a reason
 * (docs.x.com/x-api/fundamentals/response-codes-and-errors, read 2026-11-30). X sends no Retry-After, but the second at
 * which the span ends (…/rate-limits, read 2026-11-30).
 */
final class XAnswers {

    private static final String NAME = Network.X.displayName();

    /** "You are not allowed to create a Tweet with duplicate content." (seen by many, among them iembot issue 163). */
    private static final Pattern DUPLICATE = Pattern.compile("duplicate content", Pattern.CASE_INSENSITIVE);

    /**
     * 402 CreditsDepleted, 403 SpendCapReached and the types credits, credits-depleted and usage-capped, as public
     * projects met them between 2026-03 and 2026-09.
     */
    private static final Pattern NO_MONEY =
            Pattern.compile("creditsdepleted|credits-depleted|problems/credits|spendcapreached|usage-?cap");

    private static final String NOT_ENROLLED = "client-not-enrolled";

    private static final Pattern SECONDS = Pattern.compile("\\d{9,11}");
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

    private XAnswers() {}

    static Outcome outcome(Reply reply, Instant now, Function<Reply.Answer, Outcome.@Nullable Published> success) {
        if (!(reply instanceof Reply.Answer answer) || answer.isSuccess()) {
            return Outcomes.of(Network.X, reply, success, XAnswers::words);
        }
        var money = noMoney(answer);
        if (money != null) {
            return new Outcome.Refused(money, false);
        }
        if (answer.status() == 403 && DUPLICATE.matcher(words(answer)).find()) {
            return new Outcome.Duplicate(null);
        }
        return answer.status() == 429
                ? new Outcome.Postponed(Reason.RATE_LIMIT, wait(answer, now))
                : Outcomes.of(Network.X, reply, success, XAnswers::words);
    }

    /** What became of something that nobody sees yet. */
    static Outcome preparation(Reply reply, Instant now) {
        return Outcomes.ofPreparation(outcome(reply, now, answer -> null));
    }

    /** Why a connection does not work. */
    static Greeting.Turned turned(Reply reply) {
        if (!(reply instanceof Reply.Answer answer)) {
            return new Greeting.Turned(Reason.NOT_REACHED, false);
        }
        var money = noMoney(answer);
        if (money != null) {
            return new Greeting.Turned(money, false);
        }
        return switch (answer.status()) {
            case 401 -> new Greeting.Turned(Reason.CREDENTIAL, true);
            case 403 -> new Greeting.Turned(Reason.permissionMissing(NAME, "users.read"), true);
            case 429 -> new Greeting.Turned(Reason.RATE_LIMIT, false);
            default -> new Greeting.Turned(Reason.NOT_REACHED, false);
        };
    }

    /** The agency's own account at X is what is missing, not the client's. */
    private static @Nullable Reason noMoney(Reply.Answer answer) {
        if (answer.status() == 403 && NOT_ENROLLED.equals(answer.text("/reason"))) {
            return new Reason("app-not-enrolled", Map.of("network", NAME));
        }
        var isMoney = answer.status() == 402
                || ((answer.status() == 403 || answer.status() == 429)
                        && Stream.of("/title", "/type")
                                .map(answer::text)
                                .filter(Objects::nonNull)
                                .anyMatch(text -> NO_MONEY.matcher(text.toLowerCase(Locale.ROOT))
                                        .find()));
        return isMoney ? new Reason("budget-used", Map.of("network", NAME)) : null;
    }

    /** The end of the span of 15 minutes, or of the day where that is what is used up. */
    private static @Nullable Duration wait(Reply.Answer answer, Instant now) {
        if (answer.retryAfter() != null) {
            return answer.retryAfter();
        }
        return Stream.of("x-app-limit-24hour", "x-user-limit-24hour", "x-rate-limit")
                .filter(span -> "0".equals(answer.header(span + "-remaining")))
                .map(span -> answer.header(span + "-reset"))
                .filter(reset -> reset != null && SECONDS.matcher(reset).matches())
                .map(reset -> bounded(Duration.between(now, Instant.ofEpochSecond(Long.parseLong(reset)))))
                .findFirst()
                .orElse(null);
    }

    private static Duration bounded(Duration wait) {
        if (wait.compareTo(SHORTEST_WAIT) < 0) {
            return SHORTEST_WAIT;
        }
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    /** Its own words: the detail, which the first of several errors has too. */
    private static String words(Reply.Answer answer) {
        return Stream.of("/detail", "/errors/0/message", "/errors/0/detail", "/title")
                .map(answer::text)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }
}
