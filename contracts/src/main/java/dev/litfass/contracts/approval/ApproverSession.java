package dev.litfass.contracts.approval;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ClientId;
import org.jspecify.annotations.Nullable;

/** Whose link it is, and the one request that it opens. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ApproverSession(
        String viewerId, String name, @Nullable String language, ClientId clientId, String requestId) {

    public Caller caller() {
        return Caller.approver(viewerId, name, clientId, requestId);
    }
}
