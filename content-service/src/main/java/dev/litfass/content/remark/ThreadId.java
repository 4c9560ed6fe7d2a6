package dev.litfass.content.remark;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.litfass.contracts.id.Id;
import java.time.Clock;

/** The id of a thread of remarks. */
public record ThreadId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ThreadId {
        Id.checked(value);
    }

    public static ThreadId fresh(Clock clock) {
        return new ThreadId(Id.fresh(clock));
    }

    @Override
    public String toString() {
        return value;
    }
}
