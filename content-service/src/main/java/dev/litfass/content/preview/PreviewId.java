package dev.litfass.content.preview;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.litfass.content.post.PostId;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.Id;

/** The id of what is shown of a post on a channel, and the key under which the network knows it. */
public record PreviewId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PreviewId {
        Id.checked(value);
    }

    /** There is one of each post and channel. */
    static PreviewId of(PostId post, ChannelId channel) {
        return new PreviewId(Id.named("preview|" + post + "|" + channel));
    }

    @Override
    public String toString() {
        return value;
    }
}
