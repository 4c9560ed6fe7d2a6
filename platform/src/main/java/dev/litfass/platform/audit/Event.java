package dev.litfass.platform.audit;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ClientId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did. The audit log is made from it.
 *
 * @param clientId the client it was done for; null where it concerns the agency itself
 * @param action what was done, in the past tense and kebab-case, for example {@code post-approved}
 * @param subject the id of what it was done to
 * @param detail more, in a few words; never a secret and never the text of a message
 */
public record Event(
        Actor by,
        Instant at,
        @Nullable ClientId clientId,
        String action,
        String subject,
        @Nullable String detail) {

    /** Who did it. */
    public record Actor(Caller.Kind kind, String id, String name) {

        public static Actor of(Caller caller) {
            return new Actor(caller.kind(), caller.id(), caller.name());
        }
    }
}
