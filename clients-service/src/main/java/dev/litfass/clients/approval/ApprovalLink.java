package dev.litfass.clients.approval;

import dev.litfass.clients.viewer.Viewer;
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

    /** What the signature is of: what was mailed to another address of the person opens nothing. */
    String signed(Viewer viewer) {
        var link = String.join("|", "approval-link", requestId, clientId.value(), viewerId, until.toString());
        var since = viewer.emailSince();
        return since == null ? link : link + "|" + since;
    }
}
