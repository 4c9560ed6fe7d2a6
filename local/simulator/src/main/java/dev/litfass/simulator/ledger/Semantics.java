package dev.litfass.simulator.ledger;

/** How an account's network treats a post that is sent twice. */
public enum Semantics {
    /** The first answer again for the same key. */
    A,
    /** The client chooses the id. */
    A_PLUS,
    /** A draft nobody sees, then a flip that may be repeated. */
    B,
    /** The same text again is refused. */
    C_PLUS,
    /** Every request is a new post. */
    C
}
