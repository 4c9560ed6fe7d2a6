package dev.litfass.contracts.directory;

import org.jspecify.annotations.Nullable;

/**
 * What came of testing a channel's connection.
 *
 * @param failure the code of what went wrong; null where it works
 * @param credential whether the network refused the credential
 */
public record ChannelTested(@Nullable String failure, boolean credential) {}
