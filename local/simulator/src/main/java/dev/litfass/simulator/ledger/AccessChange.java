package dev.litfass.simulator.ledger;

/** How access ends before its time. */
public enum AccessChange {
    END_TOKEN,
    REVOKE_TOKEN,
    TAKE_SCOPE,
    TAKE_ACCOUNT,
    GIVE_ACCOUNT_BACK,
    DELETE_ACCOUNT,
    RESTORE_ACCOUNT
}
