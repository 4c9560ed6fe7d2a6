package dev.litfass.content.network;

/** Whose account a credential opens. */
public record Account(String name, String handle, String url) {}
