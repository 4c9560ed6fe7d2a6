package dev.litfass.platform.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Unwrapped;

/**
 * One line of the record of who did what.
 *
 * @param once what the same event is recognised by while it is recorded only once
 */
@Document("audit")
@CompoundIndex(name = "client_newest", def = "{clientId: 1, _id: -1}")
@CompoundIndex(name = "who_newest", def = "{'by._id': 1, _id: -1}")
@CompoundIndex(name = "action_newest", def = "{action: 1, _id: -1}")
@CompoundIndex(name = "once", def = "{once: 1}", unique = true, partialFilter = "{once: {$exists: true}}")
public record AuditEntry(
        @Id String id,
        @Unwrapped.Empty Event event,
        @Nullable String once) {}
