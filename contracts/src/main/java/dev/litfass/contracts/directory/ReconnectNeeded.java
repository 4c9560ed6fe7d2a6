package dev.litfass.contracts.directory;

/**
 * Says that a channel has to be connected again.
 *
 * @param reason the code of what is wrong with its credential
 */
public record ReconnectNeeded(String reason) {}
