package dev.litfass.monitoring.source;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.id.Id;

/** The id of a source. */
public record SourceId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SourceId {
        Id.checked(value);
    }

    /** The one id of a feed of a client: added twice at the same moment, it is there once. */
    static SourceId ofFeed(ClientId client, String url) {
        return new SourceId("feed-" + Id.named(client + "\n" + url));
    }

    @Override
    public String toString() {
        return value;
    }
}
