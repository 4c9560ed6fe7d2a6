package dev.litfass.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Clock;

/** The id of a client company: the hard data boundary. */
public record ClientId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ClientId {
        Id.checked(value);
    }

    public static ClientId fresh(Clock clock) {
        return new ClientId(Id.fresh(clock));
    }

    @Override
    public String toString() {
        return value;
    }
}
