package dev.litfass.content.network.graph;

import dev.litfass.platform.network.NetworkCalls;
import dev.litfass.platform.network.Reply;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the answer to one call says of what is used up: in percent for the app, and for an account with the minutes until
 * it is let in again (https://developers.facebook.com/docs/graph-api/overview/rate-limiting, read 2026-11-30).
 */
final class Usage implements NetworkCalls.HeaderListener {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final int LONGEST = 16 << 10;
    private static final int ALL = 100;
    private static final long MOST_MINUTES = Duration.ofDays(1).toMinutes();

    /** The app is counted over a sliding hour, and nobody says when it has room again. */
    private static final Duration UNTIL_THE_APP_HAS_ROOM = Duration.ofMinutes(5);

    private volatile @Nullable Duration wait;

    @Override
    public void heard(HttpHeaders headers) {
        var minutes = minutes(parsed(headers.getFirst("X-Business-Use-Case-Usage")));
        if (minutes > 0) {
            wait = Duration.ofMinutes(Math.min(minutes, MOST_MINUTES));
        } else if (isUsedUp(parsed(headers.getFirst("X-App-Usage")))) {
            wait = UNTIL_THE_APP_HAS_ROOM;
        }
    }

    /** The same answer with the time to wait, where it does not say one itself. */
    Reply toldIn(Reply reply) {
        return reply instanceof Reply.Answer answer && answer.retryAfter() == null && wait != null
                ? new Reply.Answer(answer.status(), answer.json(), answer.excerpt(), wait)
                : reply;
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
            return header == null || header.length() > LONGEST ? null : JSON.readTree(header);
        } catch (JacksonException e) {
            return null;
        }
    }
}
