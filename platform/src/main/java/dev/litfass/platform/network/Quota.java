package dev.litfass.platform.network;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * What an answer says about how many more calls an account has.
 *
 * @param remaining calls that are left
 * @param reset for how long that holds
 */
public record Quota(long remaining, Duration reset) {

    /** Whoever makes calls puts one under this class into their context to hear what the answers say. */
    public interface Listener {
        void heard(Quota quota);
    }

    /** A number above this is a moment in seconds since 1970, one below it a span in seconds. */
    private static final long EARLIEST_MOMENT = 1_000_000_000;

    private static final int MOST_DIGITS = 12;

    /** The names in use: Mastodon's, the ones of the IETF draft that Bluesky uses, X's. */
    private static final List<String> NAMES = List.of("X-RateLimit-", "RateLimit-", "x-rate-limit-");

    /** What the headers of an answer say, or null where they say nothing that can be understood. */
    static @Nullable Quota of(HttpHeaders headers, Instant now) {
        for (var name : NAMES) {
            var remaining = headers.getFirst(name + "Remaining");
            var reset = headers.getFirst(name + "Reset");
            var span = reset == null ? null : span(reset.strip(), now);
            if (remaining != null && isNumber(remaining.strip()) && span != null) {
                return new Quota(Long.parseLong(remaining.strip()), span);
            }
        }
        return null;
    }

    private static @Nullable Duration span(String reset, Instant now) {
        if (isNumber(reset)) {
            var number = Long.parseLong(reset);
            return number > EARLIEST_MOMENT ? until(Instant.ofEpochSecond(number), now) : Duration.ofSeconds(number);
        }
        var then = NetworkTimes.moment(reset);
        return then == null ? null : until(then, now);
    }

    private static Duration until(Instant then, Instant now) {
        var span = Duration.between(now, then);
        return span.isNegative() ? Duration.ZERO : span;
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
