package dev.litfass.simulator.ledger;

import java.time.Instant;

/** An event with its place and time. */
public record Line(long sequence, Instant at, Event event) {}
