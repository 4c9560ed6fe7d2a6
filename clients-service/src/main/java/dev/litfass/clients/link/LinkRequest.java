package dev.litfass.clients.link;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.platform.audit.Event;
import dev.litfass.platform.lease.Lease;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Somebody at a door asks for a link to an address. Whether anybody has it is looked up later, so that the answer and its
 * time are the same for all.
 *
 * @param source where it came from, for the record
 * @param expiresAt when it is forgotten though it could not be worked on
 */
@Document("linkRequests")
@CompoundIndex(name = "due", def = "{kind: 1, 'lease.dueAt': 1}")
public record LinkRequest(
        @Id String id,
        Kind kind,
        String email,
        String source,
        @Indexed(name = "expired", expireAfter = "1h") Instant expiresAt,
        Lease lease) {

    /** Which link. */
    public enum Kind {
        PASSWORD,
        PORTAL
    }

    /** Who asked, as far as it is known: a machine. */
    public Event.Actor actor() {
        return new Event.Actor(Caller.Kind.SERVICE, source, source);
    }

    @Override
    public String toString() {
        return "LinkRequest[" + id + "]";
    }
}
