package dev.litfass.testsupport;

import dev.litfass.kernel.caller.Caller;
import dev.litfass.kernel.caller.CallerTokens;
import dev.litfass.kernel.caller.Role;
import dev.litfass.kernel.id.ClientId;
import dev.litfass.kernel.id.StaffId;
import dev.litfass.kernel.keys.KeyRing;
import java.time.Clock;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;

/** Callers of every kind and their tokens, for tests that speak to a service directly. */
public final class Callers {

    /** The key all tests sign with; it signs nothing else. */
    public static final String KEYS = "test:dGVzdHMtc2lnbi13aXRoLXRoaXMta2V5LTEyMzQ1Njc4OTA=";

    private final CallerTokens tokens;

    public Callers(Clock clock) {
        this.tokens = new CallerTokens(KeyRing.parse(KEYS), clock);
    }

    public static Caller staff(String id, Role role, ClientId... clients) {
        return Caller.staff(new StaffId(id), "Staff " + id, role, false, Set.of(clients));
    }

    public static Caller admin() {
        return Caller.staff(new StaffId("admin"), "Ada Admin", Role.ADMIN, true, Set.of());
    }

    public static Caller viewer(ClientId client) {
        return Caller.viewer("viewer-of-" + client, "Vera Viewer", client);
    }

    public static Caller partner(String id, ClientId... clients) {
        return Caller.partner(id, "Partner " + id, Set.of(clients), Set.of("posts:read", "posts:write"));
    }

    public static Caller service() {
        return Caller.service("tests");
    }

    /** The headers of a request by this caller. */
    public Consumer<HttpHeaders> as(Caller caller) {
        return headers -> headers.setBearerAuth(tokens.mint(caller));
    }
}
