package dev.litfass.simulator.network;

import java.time.Duration;

/**
 * What is different about one acceptance: how long until others can read it, how long a draft is processed, and whether
 * that fails in the end.
 */
public record Conditions(Duration readDelay, Duration processing, boolean fails) {

    public static final Conditions USUAL = new Conditions(Duration.ZERO, Duration.ZERO, false);
}
