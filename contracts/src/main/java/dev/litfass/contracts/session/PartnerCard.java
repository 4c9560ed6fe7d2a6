package dev.litfass.contracts.session;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ClientId;
import java.util.Set;

/** A partner company whose key was right, with what the key allows. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PartnerCard(String partnerId, String name, String keyId, Set<ClientId> clientIds, Set<String> scopes) {

    public Caller caller() {
        return Caller.partner(partnerId, name, clientIds, scopes);
    }
}
