package dev.litfass.testsupport.breaking;

/** Is called after a network, outside that network's package. */
public final class BlueskyGreeter {}
