package dev.litfass.monitoring.source;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.litfass.contracts.id.Id;
import java.time.Clock;

/** The id of a source. */
public record SourceId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SourceId {
        Id.checked(value);
    }

    public static SourceId fresh(Clock clock) {
        return new SourceId(Id.fresh(clock));
    }

    @Override
    public String toString() {
        return value;
    }
}
