package dev.litfass.monitoring.watch;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.litfass.contracts.id.Id;
import java.time.Clock;

/** The id of a watch. */
public record WatchId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public WatchId {
        Id.checked(value);
    }

    public static WatchId fresh(Clock clock) {
        return new WatchId(Id.fresh(clock));
    }

    @Override
    public String toString() {
        return value;
    }
}
