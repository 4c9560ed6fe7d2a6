package dev.litfass.content.approval;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.litfass.contracts.id.Id;
import java.time.Clock;

/** The id of a request for approval. */
public record ApprovalRequestId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ApprovalRequestId {
        Id.checked(value);
    }

    static ApprovalRequestId fresh(Clock clock) {
        return new ApprovalRequestId(Id.fresh(clock));
    }

    @Override
    public String toString() {
        return value;
    }
}
