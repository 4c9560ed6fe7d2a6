package dev.litfass.monitoring.reaction;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.litfass.contracts.id.Id;

/** The id of a delivery, as content-service gives it. */
public record DeliveryId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DeliveryId {
        Id.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
