package dev.litfass.content.series;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.litfass.contracts.id.Id;
import java.time.Clock;

/** The id of a series. */
public record SeriesId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SeriesId {
        Id.checked(value);
    }

    static SeriesId fresh(Clock clock) {
        return new SeriesId(Id.fresh(clock));
    }

    @Override
    public String toString() {
        return value;
    }
}
