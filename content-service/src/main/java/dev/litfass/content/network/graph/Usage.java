package dev.litfass.content.network.graph;

import dev.litfass.platform.network.Reply;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the answer to one call says of what is used up: in percent for the app, and for an account with the minutes
 * until it is let in again (https://developers.facebook.com/docs/graph-api/overview/rate-limiting, read 2026-11-30).
 */
final class Usage {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final int ALL = 100;
    private static final long MOST_MINUTES = Duration.ofDays(1).toMinutes();

    /** The app is counted over a sliding hour, and nobody says when it has room again. */
    private static final Duration UNTIL_THE_APP_HAS_ROOM = Duration.ofMinutes(5);

    private Usage() {}

    /** The same answer with the time to wait, where it does not say one itself. */
    static Reply toldIn(Reply reply) {
        if (!(reply instanceof Reply.Answer answer) || answer.retryAfter() != null) {
            return reply;
        }
        var wait = wait(answer);
        return wait == null
                ? reply
                : new Reply.Answer(answer.status(), answer.json(), answer.excerpt(), wait, answer.headers());
    }

    private static @Nullable Duration wait(Reply.Answer answer) {
        var minutes = minutes(parsed(answer.header("X-Business-Use-Case-Usage")));
        if (minutes > 0) {
            return Duration.ofMinutes(Math.min(minutes, MOST_MINUTES));
        }
        return isUsedUp(parsed(answer.header("X-App-Usage"))) ? UNTIL_THE_APP_HAS_ROOM : null;
    }

    /** The longest of those of all accounts, since the call was about one of them. */
    private static long minutes(@Nullable JsonNode accounts) {
        return accounts == null
                ? 0
                : accounts.valueStream()
                        .flatMap(JsonNode::valueStream)
                        .mapToLong(use ->
                                use.path("estimated_time_to_regain_access").asLong(0))
                        .max()
                        .orElse(0);
    }

    private static boolean isUsedUp(@Nullable JsonNode app) {
        return app != null && app.valueStream().anyMatch(percent -> percent.asLong(0) >= ALL);
    }

    private static @Nullable JsonNode parsed(@Nullable String header) {
        try {
            return header == null ? null : JSON.readTree(header);
        } catch (JacksonException e) {
            return null;
        }
    }
}
