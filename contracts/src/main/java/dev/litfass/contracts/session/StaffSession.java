package dev.litfass.contracts.session;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Role;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.id.StaffId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A signed-in staff member, as clients-service knows them now.
 *
 * @param sessionId the random name of the session, known to the gateway's cookie alone
 * @param device the browser that they are known by from now on; told when they sign in, and never again
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record StaffSession(
        String sessionId,
        Person person,
        Role role,
        boolean allClients,
        Set<ClientId> clientIds,
        Instant expiresAt,
        @Nullable Device device) {

    /** Who it is and how they want to be spoken to. */
    public record Person(StaffId id, String name, String email, String language, ZoneId zone) {}

    /** The name of a browser, for a cookie of its own. */
    public record Device(String name, Instant expiresAt) {
        @Override
        public String toString() {
            return "Device[…]";
        }
    }

    public Caller caller() {
        return Caller.staff(person.id(), person.name(), role, allClients, clientIds);
    }
}
