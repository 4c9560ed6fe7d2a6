package dev.litfass.contracts.session;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ClientId;

/** Whoever opened the link to connect an account of a client. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record OwnerSession(ClientId clientId, String connectionId) {

    @JsonIgnore
    public Caller caller() {
        return Caller.owner(clientId, connectionId);
    }
}
