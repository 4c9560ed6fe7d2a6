package dev.litfass.content.network.youtube;

import dev.litfass.content.network.Greeting;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Outcomes;
import dev.litfass.content.network.Reason;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.network.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What YouTube's answers prove: {@code error} with a code, a message and a list whose first entry says the reason
 * (https://developers.google.com/youtube/v3/docs/errors, read 2026-11-30).
 */
final class YouTubeAnswers {

    static final String SCOPE = "https://www.googleapis.com/auth/youtube";

    private static final String NAME = Network.YOUTUBE.displayName();

    /** There the day of a quota ends (https://developers.google.com/youtube/v3/determine_quota_cost, read 2026-11-30). */
    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

    /** A channel may upload again some time of the next day; which it does not say. */
    private static final Duration UNTIL_SOME_ARE_LEFT = Duration.ofHours(1);

    private YouTubeAnswers() {}

    static Outcome outcome(Reply reply, Instant now, Function<Reply.Answer, Outcome.@Nullable Published> success) {
        var known = reply instanceof Reply.Answer answer && !answer.isSuccess() ? known(answer, now) : null;
        return known == null ? Outcomes.of(Network.YOUTUBE, reply, success, YouTubeAnswers::words) : known;
    }

    /** What became of something that nobody sees. */
    static Outcome preparation(Reply reply, Instant now) {
        return Outcomes.ofPreparation(outcome(reply, now, answer -> null));
    }

    private static @Nullable Outcome known(Reply.Answer answer, Instant now) {
        return switch (reason(answer)) {
            case "quotaExceeded", "dailyLimitExceeded" ->
                new Outcome.Postponed(named("app-quota-used"), untilMidnight(now));
            case "rateLimitExceeded", "userRateLimitExceeded", "uploadRateLimitExceeded" ->
                new Outcome.Postponed(Reason.RATE_LIMIT, answer.retryAfter());
            case "uploadLimitExceeded" -> new Outcome.Postponed(Reason.quotaUsed(NAME), UNTIL_SOME_ARE_LEFT);
            case "youtubeSignupRequired", "channelClosed", "channelSuspended" ->
                new Outcome.Refused(Reason.accountGone(NAME), true);
            case "insufficientPermissions" -> new Outcome.Refused(Reason.permissionMissing(NAME, SCOPE), true);
            case "accessNotConfigured" -> new Outcome.Refused(named("app-not-enrolled"), false);
            default -> null;
        };
    }

    /** Why a connection does not work. */
    static Greeting.Turned turned(Reply reply, Instant now) {
        var outcome = outcome(reply, now, answer -> null);
        if (outcome instanceof Outcome.Postponed postponed) {
            return new Greeting.Turned(postponed.reason(), false);
        }
        return outcome instanceof Outcome.Refused refused && (refused.credential() || !isOfThePost(refused.reason()))
                ? new Greeting.Turned(refused.reason(), refused.credential())
                : new Greeting.Turned(Reason.NOT_REACHED, false);
    }

    private static boolean isOfThePost(Reason reason) {
        return reason.code().equals("refused");
    }

    static Reason named(String code) {
        return new Reason(code, Map.of("network", NAME));
    }

    static String reason(Reply.Answer answer) {
        return Objects.requireNonNullElse(answer.text("/error/errors/0/reason"), "");
    }

    private static String words(Reply.Answer answer) {
        return Objects.requireNonNullElse(answer.text("/error/message"), "");
    }

    private static Duration untilMidnight(Instant now) {
        var there = now.atZone(PACIFIC);
        return Duration.between(there, there.toLocalDate().plusDays(1).atStartOfDay(PACIFIC));
    }
}
