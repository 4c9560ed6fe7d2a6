package dev.litfass.simulator.signin;

import dev.litfass.simulator.http.Refusal;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Networks that share an API and a sign-in. How long their tokens live was read on 2026-11-30 in:
 * https://developers.facebook.com/docs/facebook-login/guides/access-tokens (Graph: about two hours, then 60 days),
 * https://developers.facebook.com/docs/threads/get-started/long-lived-tokens (one hour, then 60 days),
 * https://learn.microsoft.com/en-us/linkedin/shared/authentication/authorization-code-flow (60 days) and
 * …/programmatic-refresh-tokens (365 days), https://docs.x.com/fundamentals/authentication/oauth-2-0 (two hours),
 * https://developers.google.com/identity/protocols/oauth2 (one hour; what renews them is good while it is used),
 * https://developers.tiktok.com/doc/oauth-user-access-token-management (a day, and a year).
 */
public enum Family {
    GRAPH("Facebook", "EAAG", Duration.ofHours(2)),
    THREADS("Threads", "THAA", Duration.ofHours(1)),
    LINKEDIN("LinkedIn", "AQX", Duration.ofDays(60)),
    X("X", "eFg", Duration.ofHours(2)),
    GOOGLE("Google", "ya29.", Duration.ofHours(1)),
    TIKTOK("TikTok", "act.", Duration.ofDays(1));

    static final Duration LONG_LIFE = Duration.ofDays(60);

    private final String title;
    private final String prefix;
    private final Duration life;

    Family(String title, String prefix, Duration life) {
        this.title = title;
        this.prefix = prefix;
        this.life = life;
    }

    /** The name as people write it. */
    String title() {
        return title;
    }

    /** What its tokens begin with. */
    String prefix() {
        return prefix;
    }

    /** How long a token lives that a code was exchanged for. */
    Duration life() {
        return life;
    }

    /** How long a refresh token lives; null where there are none. LinkedIn gives them to its partners only. */
    @Nullable
    Duration refreshLife() {
        return switch (this) {
            case GRAPH, THREADS -> null;
            case LINKEDIN -> Duration.ofDays(365);
            case X, GOOGLE -> Duration.ofDays(180);
            case TIKTOK -> Duration.ofDays(365);
        };
    }

    /** Whether a new refresh token comes with each new token, so that the old one ends. */
    boolean rotates() {
        return this != GOOGLE;
    }

    /** How a form calls the app. */
    String appField() {
        return this == TIKTOK ? "client_key" : "client_id";
    }

    /** What stands between the names of permissions. */
    String between() {
        return this == LINKEDIN || this == TIKTOK ? "," : " ";
    }

    /** Whether Meta runs it: errors look like the Graph API's, tokens are exchanged for longer ones. */
    boolean isOfMeta() {
        return this == GRAPH || this == THREADS;
    }

    /** What its addresses begin with. */
    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Family named(String name) {
        return Arrays.stream(values())
                .filter(family -> family.path().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Refusal(400, "invalid_request", "There is no family %s.".formatted(name)));
    }
}
