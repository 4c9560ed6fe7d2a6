package dev.litfass.content.remark;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.Id;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** The id of one remark in a thread. */
public record RemarkId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RemarkId {
        Id.checked(value);
    }

    public static RemarkId fresh(Clock clock) {
        return new RemarkId(Id.fresh(clock));
    }

    /** The one answer that this person gives in the thread by this key; a new one where it is null. */
    public static RemarkId of(@Nullable String key, ThreadId thread, Caller by, Clock clock) {
        return key == null ? fresh(clock) : new RemarkId(Id.named("answer|" + thread + "|" + by.id() + "|" + key));
    }

    @Override
    public String toString() {
        return value;
    }
}
