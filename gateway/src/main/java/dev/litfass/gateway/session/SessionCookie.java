package dev.litfass.gateway.session;

import dev.litfass.contracts.session.StaffSession;
import dev.litfass.platform.PlatformSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * The cookies that name a session. They carry a random name and nothing else, no script can read them and no other
 * site can send them. Over https they bear the {@code __Host-} prefix; on http://localhost a browser would refuse it.
 */
@Component
public class SessionCookie {

    private final boolean secure;
    private final Clock clock;

    SessionCookie(PlatformSettings platform, Clock clock) {
        this.secure = platform.publicUrl().startsWith("https://");
        this.clock = clock;
    }

    /** Whose session a cookie names. */
    public enum Kind {
        STAFF("litfass"),
        VIEWER("litfass-portal"),
        /** Names no session but a browser; it stays when its owner signs out. */
        DEVICE("litfass-device");

        private final String cookie;

        Kind(String cookie) {
            this.cookie = cookie;
        }
    }

    public Optional<String> read(ServerWebExchange exchange, Kind kind) {
        return Optional.ofNullable(exchange.getRequest().getCookies().getFirst(name(kind)))
                .map(cookie -> cookie.getValue())
                .filter(value -> !value.isEmpty() && value.length() <= 200);
    }

    void write(ServerWebExchange exchange, Kind kind, String session, Instant until) {
        exchange.getResponse().addCookie(cookie(kind, session, Duration.between(clock.instant(), until)));
    }

    /** What a browser is given when a member of staff has signed in. */
    void write(ServerWebExchange exchange, StaffSession session) {
        var device = session.device();
        if (device != null) {
            write(exchange, Kind.DEVICE, device.name(), device.expiresAt());
        }
        write(exchange, Kind.STAFF, session.sessionId(), session.expiresAt());
    }

    void clear(ServerWebExchange exchange, Kind kind) {
        exchange.getResponse().addCookie(cookie(kind, "", Duration.ZERO));
    }

    private ResponseCookie cookie(Kind kind, String value, Duration life) {
        return ResponseCookie.from(name(kind), value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Strict")
                .path("/")
                .maxAge(life)
                .build();
    }

    private String name(Kind kind) {
        return secure ? "__Host-" + kind.cookie : kind.cookie;
    }
}
