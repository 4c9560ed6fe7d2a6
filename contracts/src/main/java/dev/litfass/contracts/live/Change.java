package dev.litfass.contracts.live;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ClientId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something has changed.
 *
 * @param kind what it is, such as {@code post}; {@value #GAP} where more has changed than can be told
 * @param clientId whose it is; null for a gap, which concerns everybody
 * @param id of the thing itself; of a delivery that of the post it belongs to, where it belongs to one
 */
public record Change(
        String kind, @Nullable ClientId clientId, @Nullable String id, Instant changedAt) {

    /** The kind of a change after which a page asks for everything again. */
    public static final String GAP = "gap";

    public static Change gap(Instant at) {
        return new Change(GAP, null, null, at);
    }

    @JsonIgnore
    public boolean isGap() {
        return kind.equals(GAP);
    }

    public boolean concerns(Caller caller) {
        return clientId == null || caller.mayAccess(clientId);
    }
}
