package dev.litfass.content.network.tiktok;

import dev.litfass.content.network.Greeting;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Outcomes;
import dev.litfass.content.network.Reason;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.network.Reply;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What TikTok's answers prove: beside the data stands {@code error} with a code, which is {@code ok} where there is none
 * (https://developers.tiktok.com/doc/content-posting-api-reference-direct-post, read 2026-11-30).
 */
final class TikTokAnswers {

    static final String PUBLISH = "video.publish";

    /** The day of an account's posts is over at a time that TikTok does not tell. */
    private static final Duration UNTIL_SOME_ARE_LEFT = Duration.ofHours(1);

    private static final String NAME = Network.TIKTOK.displayName();

    private TikTokAnswers() {}

    static boolean isOk(Reply.Answer answer) {
        return answer.isSuccess() && code(answer).equals("ok");
    }

    static String code(Reply.Answer answer) {
        return Objects.requireNonNullElse(answer.text("/error/code"), "");
    }

    static Outcome outcome(Reply reply, Function<Reply.Answer, Outcome.@Nullable Published> success) {
        var known = reply instanceof Reply.Answer answer && !isOk(answer) ? of(code(answer)) : null;
        return known == null ? Outcomes.of(Network.TIKTOK, reply, success, TikTokAnswers::words) : known;
    }

    /** What became of something that nobody sees. */
    static Outcome preparation(Reply reply) {
        return Outcomes.ofPreparation(outcome(reply, answer -> null));
    }

    /** What a code means, of an answer or of a post that came to nothing; null where it says nothing special. */
    static @Nullable Outcome of(String code) {
        return switch (code) {
            case "access_token_invalid" -> new Outcome.Refused(Reason.CREDENTIAL, true);
            case "scope_not_authorized", "scope_permission_missed", "auth_removed" ->
                new Outcome.Refused(Reason.permissionMissing(NAME, PUBLISH), true);
            case "rate_limit_exceeded" -> new Outcome.Postponed(Reason.RATE_LIMIT, null);
            case "spam_risk_too_many_posts", "spam_risk_too_many_pending_share" ->
                new Outcome.Postponed(Reason.quotaUsed(NAME), UNTIL_SOME_ARE_LEFT);
            case "reached_active_user_cap" -> new Outcome.Postponed(named("app-quota-used"), UNTIL_SOME_ARE_LEFT);
            case "spam_risk_user_banned_from_posting" -> refused("account-restricted");
            case "spam_risk", "spam_risk_text" -> refused("action-blocked");
            case "unaudited_client_can_only_post_to_private_accounts" -> refused("only-private");
            case "privacy_level_option_mismatch" -> refused("privacy-not-offered");
            case "url_ownership_unverified" -> refused("address-not-verified");
            case "photo_pull_failed" -> new Outcome.Postponed(named("pictures-not-fetched"), null);
            case "picture_size_check_failed" -> new Outcome.Refused(Reason.pictureNotTaken(NAME), false);
            case "file_format_check_failed", "duration_check_failed", "frame_rate_check_failed" ->
                new Outcome.Refused(new Reason("video-not-taken", Map.of("network", NAME, "words", code)), false);
            default -> null;
        };
    }

    /** Why a connection does not work. */
    static Greeting.Turned turned(Reply reply) {
        var outcome = outcome(reply, answer -> null);
        if (outcome instanceof Outcome.Refused refused && (refused.credential() || !isOfThePost(refused.reason()))) {
            return new Greeting.Turned(refused.reason(), refused.credential());
        }
        return outcome instanceof Outcome.Postponed postponed
                ? new Greeting.Turned(postponed.reason(), false)
                : new Greeting.Turned(Reason.NOT_REACHED, false);
    }

    private static boolean isOfThePost(Reason reason) {
        return reason.code().equals("refused");
    }

    private static Outcome refused(String code) {
        return new Outcome.Refused(named(code), false);
    }

    static Reason named(String code) {
        return new Reason(code, Map.of("network", NAME));
    }

    private static String words(Reply.Answer answer) {
        return Objects.requireNonNullElse(answer.text("/error/message"), "");
    }
}
