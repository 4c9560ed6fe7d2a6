package dev.litfass.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Clock;

/** The id of one account of a client on one network. */
public record ChannelId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ChannelId {
        Id.checked(value);
    }

    public static ChannelId fresh(Clock clock) {
        return new ChannelId(Id.fresh(clock));
    }

    @Override
    public String toString() {
        return value;
    }
}
