package dev.litfass.clients.staff;

import static dev.litfass.clients.ClientsProblem.CLIENT_NOT_FOUND;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Role;
import dev.litfass.contracts.id.ClientId;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom of the team somebody asks for.
 *
 * @param approves the client whose posts they may approve; null where that does not matter
 * @param sees the client that they see; null likewise
 * @param role the parts they play; null likewise
 */
record StaffFilter(
        @Nullable ClientId approves,
        @Nullable ClientId sees,
        @Nullable Set<Role> role) {

    boolean takes(StaffMember member) {
        var access = member.access();
        return (approves == null || access.mayApproveFor(approves))
                && (sees == null || access.sees(sees))
                && (role == null || role.contains(access.role()));
    }

    void requireOwn(Caller caller) {
        Stream.of(approves, sees).forEach(client -> requireOwn(client, caller));
    }

    private static void requireOwn(@Nullable ClientId client, Caller caller) {
        if (client != null && !caller.mayAccess(client)) {
            throw CLIENT_NOT_FOUND.because("no client %s", client);
        }
    }
}
