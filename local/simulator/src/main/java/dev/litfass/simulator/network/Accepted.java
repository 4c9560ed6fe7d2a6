package dev.litfass.simulator.network;

/** A post the network has, and whether this very request made it. */
public record Accepted(Post post, boolean fresh) {}
