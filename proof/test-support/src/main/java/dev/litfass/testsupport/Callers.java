package dev.litfass.testsupport;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Role;
import dev.litfass.contracts.caller.Service;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.id.StaffId;
import dev.litfass.platform.caller.CallerTokens;
import dev.litfass.platform.caller.ServiceKeys;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;

/** Callers of every kind and their tokens, for tests that speak to a service directly. */
public final class Callers {

    /** The key that all pairs of services share in tests; it signs nothing else. */
    public static final String KEYS = "test:dGVzdHMtc2lnbi13aXRoLXRoaXMta2V5LTEyMzQ1Njc4OTA=";

    private final Service tested;
    private final Clock clock;

    /** @param tested the service that is spoken to */
    public Callers(Service tested, Clock clock) {
        this.tested = tested;
        this.clock = clock;
    }

    Service tested() {
        return tested;
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

    public static Caller approver(ClientId client) {
        return Caller.approver("viewer-of-" + client, "Vera Viewer", client, "sample");
    }

    public static Caller owner(ClientId client) {
        return Caller.owner(client, "sample");
    }

    public static Caller partner(String id, ClientId... clients) {
        return Caller.partner(id, "Partner " + id, Set.of(clients), Set.of("posts:read", "posts:write"));
    }

    public static Caller service(Service service) {
        return Caller.service(service);
    }

    /** The headers of a request by this caller. */
    public Consumer<HttpHeaders> as(Caller caller) {
        return headers -> headers.setBearerAuth(token(caller));
    }

    private String token(Caller caller) {
        var from = caller.kind() == Caller.Kind.SERVICE ? Service.ofApplication(caller.id()) : Service.GATEWAY;
        var keys = ServiceKeys.parse(Map.of(tested, KEYS), Map.of());
        return new CallerTokens(from, keys, clock).mint(caller, tested);
    }
}
