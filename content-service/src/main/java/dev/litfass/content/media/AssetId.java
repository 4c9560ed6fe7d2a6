package dev.litfass.content.media;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.litfass.contracts.id.Id;
import java.time.Clock;

/** The id of a picture in a client's library. */
public record AssetId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AssetId {
        Id.checked(value);
    }

    public static AssetId fresh(Clock clock) {
        return new AssetId(Id.fresh(clock));
    }

    @Override
    public String toString() {
        return value;
    }
}
