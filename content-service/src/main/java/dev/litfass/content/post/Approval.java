package dev.litfass.content.post;

import java.time.Duration;
import java.time.Instant;

/** Somebody's yes to one content. It ends by itself after {@link #LIFETIME}. */
public record Approval(Person by, Instant at, Instant until, ContentHash hash) {

    static final Duration LIFETIME = Duration.ofDays(30);

    /** A yes from this moment on. */
    public static Approval of(Person by, ContentHash hash, Instant now) {
        return new Approval(by, now, now.plus(LIFETIME), hash);
    }

    /** True where this very content is approved and the approval has not ended. */
    public boolean covers(Draft draft, Instant when) {
        return !when.isAfter(until) && hash.equals(ContentHash.of(draft));
    }
}
