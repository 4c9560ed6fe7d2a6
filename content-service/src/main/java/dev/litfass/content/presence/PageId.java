package dev.litfass.content.presence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.litfass.contracts.id.Id;

/** The name that an open page of the desk gave itself. */
public record PageId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PageId {
        Id.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
