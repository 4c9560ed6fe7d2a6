package dev.litfass.simulator.ledger;

/** What a token is good for. */
public enum TokenKind {
    /** Calls for a person. */
    USER,
    /** Calls for one page that the person manages. */
    PAGE,
    /** New tokens. */
    REFRESH
}
