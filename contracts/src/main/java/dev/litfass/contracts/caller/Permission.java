package dev.litfass.contracts.caller;

/** What a staff member may do within the clients that are theirs. */
public enum Permission {
    READ,
    WRITE_POSTS,
    /** To change what was agreed on: move or take off what is approved, lift others' holds, send again. */
    PLAN_POSTS,
    APPROVE_POSTS,
    REPLY,
    /** To stop everything of a client at once; opening the gate again is an approval. */
    CLOSE_GATE,
    MANAGE_CLIENTS,
    MANAGE_STAFF
}
