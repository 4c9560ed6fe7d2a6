package dev.litfass.content.post;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.litfass.contracts.id.Id;
import java.time.Clock;

/** The id of a post. */
public record PostId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PostId {
        Id.checked(value);
    }

    public static PostId fresh(Clock clock) {
        return new PostId(Id.fresh(clock));
    }

    @Override
    public String toString() {
        return value;
    }
}
