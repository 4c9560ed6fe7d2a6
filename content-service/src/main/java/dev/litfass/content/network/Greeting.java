package dev.litfass.content.network;

/** What a network answers when a channel's connection is tried. */
public sealed interface Greeting {

    /** The credential is good. */
    record Welcome(Account account, int textLimit) implements Greeting {}

    /** It is not, or nobody answered. */
    record Turned(Reason reason, boolean credential) implements Greeting {}
}
