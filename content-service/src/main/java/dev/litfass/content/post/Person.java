package dev.litfass.content.post;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.Id;
import dev.litfass.contracts.id.StaffId;
import dev.litfass.platform.search.StoredFields;
import org.jspecify.annotations.Nullable;

/** Who did something, with the name they had then. */
public record Person(String id, String name) {

    private static final String OF_CLIENT = "viewer:";

    /** Somebody of the client company is kept apart from the agency's people, whose ids look alike. */
    public static Person of(Caller caller) {
        var id = caller.kind() == Caller.Kind.APPROVER ? OF_CLIENT + caller.id() : caller.id();
        return new Person(id, caller.name());
    }

    public boolean isOfClient() {
        return id.startsWith(OF_CLIENT);
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
