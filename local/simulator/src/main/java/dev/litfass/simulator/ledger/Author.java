package dev.litfass.simulator.ledger;

/** A person of the public. */
public record Author(String name, String handle, String url) {}
