package dev.litfass.platform.audit;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ClientId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One line of the record of who did what.
 *
 * @param action what was done, in the past tense and kebab-case, for example {@code post-approved}
 * @param subject the id of what it was done to
 * @param detail more, in a few words; never a secret and never the text of a message
 * @param once what the same thing is recognised by while it is recorded only once
 */
@Document("audit")
@CompoundIndex(name = "client_newest", def = "{clientId: 1, _id: -1}")
@CompoundIndex(name = "actor_newest", def = "{'by.id': 1, _id: -1}")
@CompoundIndex(name = "action_newest", def = "{action: 1, _id: -1}")
@CompoundIndex(name = "once", def = "{once: 1}", unique = true, partialFilter = "{once: {$exists: true}}")
public record AuditEntry(
        @Id String id,
        @Nullable ClientId clientId,
        Instant at,
        Actor by,
        String action,
        String subject,
        @Nullable String detail,
        @Nullable String once) {

    /** Who did it. */
    public record Actor(Caller.Kind kind, String id, String name) {

        public static Actor of(Caller caller) {
            return new Actor(caller.kind(), caller.id(), caller.name());
        }
    }
}
