package dev.litfass.simulator.behaviour;

/** What kind of call is to go wrong. */
public enum Operation {
    PUBLISH,
    DRAFT,
    MEDIA,
    READ,
    ACCOUNT,
    NOTIFICATIONS,
    DELETE,
    SIGN_IN,
    ANY
}
