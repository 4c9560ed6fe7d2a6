package dev.litfass.content.post;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Role;
import dev.litfass.platform.search.StoredFields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One person's yes to a content, where the client may want several.
 *
 * @param role the part the person played at the agency then; null where it was one of the client company
 */
public record Yes(Person by, @Nullable Role role, Instant at) {

    static Yes of(Caller by, Instant now) {
        return new Yes(Person.of(by), by.role(), now);
    }

    static Yes ofClient(Person by, Instant now) {
        return new Yes(by, null, now);
    }

    /** As one is stored inside a post. */
    public static Yes of(StoredFields stored) {
        var role = stored.textOrNull("role");
        return new Yes(Person.of(stored.inside("by")), role == null ? null : Role.valueOf(role), stored.moment("at"));
    }

    public boolean isOfClient() {
        return role == null;
    }
}
