package dev.litfass.content.network.telegram;

import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Outcomes;
import dev.litfass.content.network.Reason;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.network.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the Bot API answers: {@code ok} and a result, or a code, a description and for 429 how long to wait
 * (core.telegram.org/bots/api#making-requests, read 2026-11).
 */
final class Answers {

    /** As the API says that a bot is no administrator of the channel, or not one that may post. */
    private static final List<String> NO_RIGHTS = List.of(
            "not enough rights",
            "need administrator rights",
            "bot is not a member",
            "bot was kicked",
            "chat not found");

    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private Answers() {}

    /**
     * What came of sending a message or an album.
     *
     * @param toChannel false where it answers something in another chat, such as the group of the channel: that the bot
     *     may not write there says nothing about the channel
     */
    static Outcome outcome(Reply reply, boolean toChannel) {
        if (reply instanceof Reply.Answer answer) {
            if (answer.status() == 429) {
                return new Outcome.Postponed(Reason.RATE_LIMIT, retryAfter(answer));
            }
            if (isCredentialRefused(answer)) {
                return new Outcome.Refused(Reason.CREDENTIAL, true);
            }
            if (mayNotPost(answer)) {
                return new Outcome.Refused(Reason.MAY_NOT_WRITE, toChannel);
            }
        }
        return Outcomes.of(Network.TELEGRAM, reply, Answers::published, Answers::words);
    }

    /** A token that was revoked is answered with 401, one that is no token with 404. */
    static boolean isCredentialRefused(Reply reply) {
        return reply instanceof Reply.Answer answer && (answer.status() == 401 || answer.status() == 404);
    }

    static boolean mayNotPost(Reply.Answer answer) {
        var said = words(answer);
        var lower = said == null ? "" : said.toLowerCase(Locale.ROOT);
        return (answer.status() == 400 || answer.status() == 403)
                && NO_RIGHTS.stream().anyMatch(lower::contains);
    }

    /** A success has {@code ok: true}, whatever its status. */
    static @Nullable JsonNode result(Reply reply) {
        return reply instanceof Reply.Answer answer
                        && answer.isSuccess()
                        && answer.json().path("ok").asBoolean(false)
                ? answer.json().path("result")
                : null;
    }

    /** The first message of an album stands for all of it. */
    private static Outcome.@Nullable Published published(Reply.Answer answer) {
        var result = result(answer);
        if (result == null) {
            return null;
        }
        var message = result.isArray() ? result.path(0) : result;
        var place = MessageId.of(message);
        return place == null ? null : new Outcome.Published(place.text(), place.url(message.path("chat")));
    }

    private static @Nullable String words(Reply.Answer answer) {
        return answer.text("/description");
    }

    private static @Nullable Duration retryAfter(Reply.Answer answer) {
        var seconds = answer.json().at("/parameters/retry_after").asLong(0);
        if (seconds <= 0) {
            return answer.retryAfter();
        }
        return Duration.ofSeconds(Math.min(seconds, LONGEST_WAIT.toSeconds()));
    }
}
