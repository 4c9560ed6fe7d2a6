package dev.litfass.simulator.http;

import java.time.Duration;
import java.util.function.Supplier;

/** What is done for a call, and how long the network takes before it does it. */
public record Work(Duration before, Supplier<Sending> task) {

    static Work now(Sending sending) {
        return new Work(Duration.ZERO, () -> sending);
    }
}
