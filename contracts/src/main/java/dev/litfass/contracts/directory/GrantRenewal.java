package dev.litfass.contracts.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * A credential that has to be renewed, claimed for one attempt.
 *
 * @param fence what the result is accepted under
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record GrantRenewal(ChannelCard channel, Grant grant, long fence) {}
