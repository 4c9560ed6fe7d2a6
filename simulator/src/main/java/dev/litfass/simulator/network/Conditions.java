package dev.litfass.simulator.network;

import java.time.Duration;

/** What is different about one acceptance: how long until others can read it, how long until a draft is ready. */
public record Conditions(Duration readDelay, Duration processing) {

    public static final Conditions USUAL = new Conditions(Duration.ZERO, Duration.ZERO);
}
