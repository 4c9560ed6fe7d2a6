package dev.litfass.kernel.caller;

/** What a staff member may do within the clients that are theirs. */
public enum Permission {
    READ,
    WRITE_POSTS,
    APPROVE_POSTS,
    REPLY,
    MANAGE_CLIENTS,
    MANAGE_STAFF
}
