package dev.litfass.content.version;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.litfass.content.post.Post;
import dev.litfass.contracts.id.Id;
import java.util.Locale;

/** The id of an earlier state of a post; among those of one post they sort by the time at which they were replaced. */
public record VersionId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public VersionId {
        Id.checked(value);
    }

    /** The same for the same stored post, so that keeping it twice keeps it once. */
    static VersionId of(Post post) {
        var number = post.version() == null ? 0 : post.version();
        return new VersionId(String.format(Locale.ROOT, "%s-%010d", post.id(), number));
    }

    @Override
    public String toString() {
        return value;
    }
}
