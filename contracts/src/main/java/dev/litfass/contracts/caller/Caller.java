package dev.litfass.contracts.caller;

import static dev.litfass.contracts.problem.CommonProblem.FORBIDDEN;
import static dev.litfass.contracts.problem.CommonProblem.NOT_FOUND;

import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.id.StaffId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a request, as the gateway found out and the internal token says.
 *
 * @param id the staff member's, viewer's or partner's id, or the name of a service
 * @param name how the caller is called in logs of the trade ("approved by …")
 * @param role the role of a staff member, null for everybody else
 * @param allClients true for staff who look after every client
 * @param clients the clients the caller is limited to where {@code allClients} is false
 * @param scopes what a partner's key allows; for an approver and an owner the one thing that
 *     the link is for
 */
public record Caller(
        Kind kind,
        String id,
        String name,
        @Nullable Role role,
        boolean allClients,
        Set<ClientId> clients,
        Set<String> scopes) {

    /** The door a caller came through; each door reaches only its own paths. */
    public enum Kind {
        STAFF,
        VIEWER,
        PARTNER,
        /** One of the client company, by the link to one request for approval. */
        APPROVER,
        /** Who manages an account of the client company, by the link to connect it. */
        OWNER,
        SERVICE
    }

    public static Caller staff(StaffId id, String name, Role role, boolean allClients, Set<ClientId> clients) {
        return new Caller(Kind.STAFF, id.value(), name, role, allClients, clients, Set.of());
    }

    public static Caller viewer(String id, String name, ClientId client) {
        return new Caller(Kind.VIEWER, id, name, null, false, Set.of(client), Set.of());
    }

    public static Caller partner(String id, String name, Set<ClientId> clients, Set<String> scopes) {
        return new Caller(Kind.PARTNER, id, name, null, false, clients, scopes);
    }

    public static Caller approver(String viewerId, String name, ClientId client, String requestId) {
        return new Caller(Kind.APPROVER, viewerId, name, null, false, Set.of(client), Set.of(requestId));
    }

    public static Caller owner(ClientId client, String connectionId) {
        return new Caller(Kind.OWNER, connectionId, "link", null, false, Set.of(client), Set.of(connectionId));
    }

    public static Caller service(Service service) {
        return new Caller(Kind.SERVICE, service.id(), service.id(), null, true, Set.of(), Set.of());
    }

    public boolean isStaff() {
        return kind == Kind.STAFF;
    }

    public StaffId staffId() {
        return new StaffId(id);
    }

    public boolean mayAccess(ClientId client) {
        return allClients || clients.contains(client);
    }

    /** Refuses a foreign client as if it did not exist. */
    public void requireAccess(ClientId client) {
        if (!mayAccess(client)) {
            throw NOT_FOUND.because("there is nothing at this address");
        }
    }

    /** Refuses whoever looks after some clients only, for what reaches over all of them. */
    public void requireAllClients() {
        if (!allClients) {
            throw FORBIDDEN.because("this reaches beyond the clients that are yours");
        }
    }

    public boolean may(Permission permission) {
        return role != null && role.may(permission);
    }

    public void require(Permission permission) {
        if (!may(permission)) {
            throw FORBIDDEN.because("this needs the permission %s", permission);
        }
    }

    public void requireScope(String scope) {
        if (!scopes.contains(scope)) {
            throw FORBIDDEN.because("this key lacks the scope %s", scope);
        }
    }

    /** The one request that an approver's link is for. */
    public String onlyRequest() {
        if (kind != Kind.APPROVER || scopes.size() != 1) {
            throw FORBIDDEN.because("this caller has no request to decide");
        }
        return scopes.iterator().next();
    }

    /** The one connection that an owner's link is for. */
    public String onlyConnection() {
        if (kind != Kind.OWNER) {
            throw FORBIDDEN.because("this caller has no account to connect");
        }
        return id;
    }

    /** The one client a viewer, an approver or an owner belongs to. */
    public ClientId onlyClient() {
        if (clients.size() != 1) {
            throw FORBIDDEN.because("this caller does not belong to one client");
        }
        return clients.iterator().next();
    }
}
