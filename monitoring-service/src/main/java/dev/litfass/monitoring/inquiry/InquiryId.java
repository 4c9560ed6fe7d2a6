package dev.litfass.monitoring.inquiry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.litfass.contracts.id.Id;
import java.time.Clock;

/** The id of an inquiry. */
public record InquiryId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public InquiryId {
        Id.checked(value);
    }

    public static InquiryId fresh(Clock clock) {
        return new InquiryId(Id.fresh(clock));
    }

    @Override
    public String toString() {
        return value;
    }
}
