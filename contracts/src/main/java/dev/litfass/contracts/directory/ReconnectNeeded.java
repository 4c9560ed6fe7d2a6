package dev.litfass.contracts.directory;

/** Says that a network no longer accepts a channel's credential, and in whose words. */
public record ReconnectNeeded(String reason) {}
