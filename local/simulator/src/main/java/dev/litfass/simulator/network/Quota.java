package dev.litfass.simulator.network;

import dev.litfass.simulator.http.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many posts an account may still make within 24 hours, and when the oldest of them counts no longer. */
public record Quota(int limit, int remaining, Instant reset) {

    static final Duration SPAN = Duration.ofHours(24);

    /** What is left where these became public within the span, oldest first. */
    static Quota of(int limit, List<Instant> published, Instant now) {
        Instant oldest = published.isEmpty() ? now : published.get(0);
        return new Quota(limit, Math.max(0, limit - published.size()), oldest.plus(SPAN));
    }

    /** The headers that say so. */
    public Map<String, String> headers() {
        var headers = new LinkedHashMap<String, String>();
        headers.put("X-RateLimit-Limit", Integer.toString(limit));
        headers.put("X-RateLimit-Remaining", Integer.toString(remaining));
        headers.put("X-RateLimit-Reset", reset.toString());
        return headers;
    }

    void require(Instant now) {
        if (remaining > 0) {
            return;
        }
        Refusal refusal = new Refusal(429, "rate_limited", "At most %d posts in 24 hours.".formatted(limit))
                .with("Retry-After", Long.toString(Duration.between(now, reset).toSeconds() + 1));
        headers().forEach(refusal::with);
        throw refusal;
    }
}
