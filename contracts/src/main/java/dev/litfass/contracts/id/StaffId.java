package dev.litfass.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Clock;

/** The id of a person who works at the agency. */
public record StaffId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public StaffId {
        Id.checked(value);
    }

    public static StaffId fresh(Clock clock) {
        return new StaffId(Id.fresh(clock));
    }

    @Override
    public String toString() {
        return value;
    }
}
