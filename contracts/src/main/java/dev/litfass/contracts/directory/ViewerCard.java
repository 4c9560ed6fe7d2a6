package dev.litfass.contracts.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What the other services may know of a person of a client company. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ViewerCard(String id, String name) {}
