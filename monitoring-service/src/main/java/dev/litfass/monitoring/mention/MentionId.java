package dev.litfass.monitoring.mention;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.litfass.contracts.id.Id;
import java.time.Clock;

/** The id of a mention. */
public record MentionId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MentionId {
        Id.checked(value);
    }

    public static MentionId fresh(Clock clock) {
        return new MentionId(Id.fresh(clock));
    }

    @Override
    public String toString() {
        return value;
    }
}
