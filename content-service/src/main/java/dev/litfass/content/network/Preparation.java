package dev.litfass.content.network;

/** What came of getting everything ready; nothing is visible to the public yet, so any of it may be repeated. */
public sealed interface Preparation {

    /** All is ready. */
    record Ready(Prepared prepared) implements Preparation {}

    /** It did not work; the outcome is one that surely published nothing. */
    record Failed(Outcome outcome) implements Preparation {}
}
