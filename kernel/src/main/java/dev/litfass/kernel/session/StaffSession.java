package dev.litfass.kernel.session;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.litfass.kernel.caller.Caller;
import dev.litfass.kernel.caller.Role;
import dev.litfass.kernel.id.ClientId;
import dev.litfass.kernel.id.StaffId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;

/**
 * A signed-in staff member, as clients-service knows them now.
 *
 * @param sessionId the random name of the session, known to the gateway's cookie alone
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record StaffSession(
        String sessionId, Person person, Role role, boolean allClients, Set<ClientId> clientIds, Instant expiresAt) {

    /** Who it is and how they want to be spoken to. */
    public record Person(StaffId id, String name, String email, String language, ZoneId zone) {}

    public Caller caller() {
        return Caller.staff(person.id(), person.name(), role, allClients, clientIds);
    }
}
