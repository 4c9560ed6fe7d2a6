package dev.litfass.platform.audit;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ClientId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody changed: the state after it, and what happened. {@link AuditLog#save} stores the one and records the other. */
public record Change<T>(T after, Event event) {

    public static <T> Change<T> of(
            T after,
            Caller by,
            Instant at,
            @Nullable ClientId client,
            String action,
            String subject,
            @Nullable String detail) {
        return new Change<>(after, new Event(Event.Actor.of(by), at, client, action, subject, detail));
    }
}
