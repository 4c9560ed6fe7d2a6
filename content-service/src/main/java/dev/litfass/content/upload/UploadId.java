package dev.litfass.content.upload;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.litfass.contracts.id.Id;
import java.time.Clock;

/** The id of a file on its way into a library. */
public record UploadId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public UploadId {
        Id.checked(value);
    }

    public static UploadId fresh(Clock clock) {
        return new UploadId(Id.fresh(clock));
    }

    @Override
    public String toString() {
        return value;
    }
}
