package dev.litfass.launcher;

import java.time.Duration;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** How a service is started, how long it may take to end, and what is done once with the running process. */
record Program(
        List<String> command, Duration patience, @Nullable LongConsumer whenSettled) {

    /**
     * All services end at once, and one that recorded what it loaded ({@link ServiceJar}) links all its classes before
     * it does anything else: a second on a machine with nothing else to do, many on a busy one.
     */
    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(30);

    static Program of(List<String> command) {
        return new Program(command, USUAL_PATIENCE, null);
    }

    static Program of(List<String> command, LongConsumer whenSettled) {
        return new Program(command, USUAL_PATIENCE, whenSettled);
    }
}
