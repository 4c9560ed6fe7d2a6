package dev.litfass.content.remark;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.litfass.content.post.PostId;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.Id;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** The id of a thread of remarks. */
public record ThreadId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ThreadId {
        Id.checked(value);
    }

    public static ThreadId fresh(Clock clock) {
        return new ThreadId(Id.fresh(clock));
    }

    /** The one thread that this person begins at the post by this key, and no thread of others; a new one where it is null. */
    public static ThreadId of(@Nullable String key, PostId post, Caller by, Clock clock) {
        return key == null ? fresh(clock) : new ThreadId(Id.named("thread|" + post + "|" + by.id() + "|" + key));
    }

    @Override
    public String toString() {
        return value;
    }
}
