package dev.litfass.clients.connection;

import dev.litfass.clients.secret.SealedSecret;
import dev.litfass.contracts.id.ClientId;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What a network granted, sealed, until an account is chosen.
 *
 * @param until when it is thrown away
 */
@Document("pendingGrants")
record PendingGrant(
        @Id String connectionId,
        ClientId clientId,
        SealedSecret accounts,
        @Indexed(name = "expired", expireAfter = "1m") Instant until) {

    /** What the seal is bound to. */
    static String bound(ClientId client, String connectionId) {
        return client + "|" + connectionId + "|grant";
    }
}
