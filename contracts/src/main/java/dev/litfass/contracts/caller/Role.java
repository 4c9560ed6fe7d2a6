package dev.litfass.contracts.caller;

import static dev.litfass.contracts.caller.Permission.APPROVE_POSTS;
import static dev.litfass.contracts.caller.Permission.CLOSE_GATE;
import static dev.litfass.contracts.caller.Permission.MANAGE_CLIENTS;
import static dev.litfass.contracts.caller.Permission.MANAGE_STAFF;
import static dev.litfass.contracts.caller.Permission.PLAN_POSTS;
import static dev.litfass.contracts.caller.Permission.READ;
import static dev.litfass.contracts.caller.Permission.REPLY;
import static dev.litfass.contracts.caller.Permission.WRITE_POSTS;

import java.util.Set;

/** The part a staff member plays at the agency. */
public enum Role {
    ADMIN(READ, WRITE_POSTS, PLAN_POSTS, APPROVE_POSTS, REPLY, CLOSE_GATE, MANAGE_CLIENTS, MANAGE_STAFF),
    ACCOUNT_LEAD(READ, WRITE_POSTS, PLAN_POSTS, APPROVE_POSTS, REPLY, CLOSE_GATE, MANAGE_CLIENTS),
    EDITOR(READ, WRITE_POSTS, PLAN_POSTS, APPROVE_POSTS, CLOSE_GATE),
    COMMUNITY(READ, WRITE_POSTS, PLAN_POSTS, REPLY, CLOSE_GATE),
    TRAINEE(READ, WRITE_POSTS),
    ANALYST(READ);

    private final Set<Permission> permissions;

    Role(Permission... permissions) {
        this.permissions = Set.of(permissions);
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
