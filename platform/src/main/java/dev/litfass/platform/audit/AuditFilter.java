package dev.litfass.platform.audit;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.id.Id;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * What somebody wants to see of the record.
 *
 * @param clients the clients whose entries are shown; null for all of them and for what belongs to none
 * @param from the earliest moment, null for the beginning
 */
record AuditFilter(
        @Nullable Set<ClientId> clients,
        @Nullable String actor,
        @Nullable String action,
        @Nullable Instant from) {

    /** As far as the reader's clients reach: who has only some sees nothing that belongs to none. */
    static AuditFilter of(
            Caller reader,
            @Nullable ClientId client,
            @Nullable String actor,
            @Nullable String action,
            @Nullable Instant from) {
        if (client != null) {
            reader.requireAccess(client);
            return new AuditFilter(Set.of(client), actor, action, from);
        }
        return new AuditFilter(reader.allClients() ? null : reader.clients(), actor, action, from);
    }

    /** Ids sort by the time at which they were made. */
    String firstId() {
        return from == null ? "" : Id.firstAt(from);
    }

    Criteria criteria(Criteria wanted) {
        if (clients != null) {
            wanted.and("clientId").in(clients.stream().map(ClientId::value).collect(Collectors.toList()));
        }
        if (actor != null) {
            wanted.and("by._id").is(actor);
        }
        if (action != null) {
            wanted.and("action").is(action);
        }
        return wanted;
    }
}
