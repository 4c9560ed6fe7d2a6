package dev.litfass.simulator.ledger;

/** How somebody of the public spoke to an account. */
public enum CommentKind {
    MENTION,
    REPLY,
    COMMENT,
    MESSAGE
}
