package dev.litfass.clients.connection;

import dev.litfass.contracts.id.ClientId;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Which connection a link opens. The link itself is not stored: it carries the id and a signature of this.
 *
 * @param connectionId the connection in content-service
 */
@Document("connectionLinks")
record ConnectionLink(
        @Id String connectionId,
        ClientId clientId,
        @Indexed(name = "expired", expireAfter = "1h") Instant until) {

    String signed() {
        return String.join("|", "connection-link", connectionId, clientId.value(), until.toString());
    }
}
