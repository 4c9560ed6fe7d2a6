package dev.litfass.content.post;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.Id;
import dev.litfass.contracts.id.StaffId;
import dev.litfass.platform.search.StoredFields;
import org.jspecify.annotations.Nullable;

/** Who did something, with the name they had then. */
public record Person(String id, String name) {

    public static Person of(Caller caller) {
        return new Person(caller.id(), caller.name());
    }

    /** As one is stored inside a post. */
    public static Person of(StoredFields stored) {
        return new Person(stored.text("_id"), stored.text("name"));
    }

    /** The id where it is one of the agency's people; a partner's is nobody's there. */
    public @Nullable StaffId staffId() {
        return Id.isOne(id) ? new StaffId(id) : null;
    }
}
