package dev.litfass.contracts.session;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ClientId;
import java.time.Instant;

/** A person of a client company who opened the portal by a link. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ViewerSession(
        String sessionId,
        String viewerId,
        String name,
        ClientId clientId,
        String clientName,
        String language,
        Instant expiresAt) {

    public Caller caller() {
        return Caller.viewer(viewerId, name, clientId);
    }
}
