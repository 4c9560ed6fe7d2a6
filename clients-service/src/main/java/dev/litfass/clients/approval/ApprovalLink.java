package dev.litfass.clients.approval;

import dev.litfass.contracts.id.ClientId;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Whose link opens a request for approval. The link itself is not stored: it carries the id and a signature of this.
 *
 * @param requestId the request in content-service
 */
@Document("approvalLinks")
record ApprovalLink(
        @Id String requestId,
        ClientId clientId,
        String viewerId,
        @Indexed(name = "expired", expireAfter = "1h") Instant until) {

    /** What the signature is of. */
    String signed() {
        return String.join("|", "approval-link", requestId, clientId.value(), viewerId, until.toString());
    }
}
