package dev.litfass.contracts.session;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What became of the change of an address. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AddressChange(String email, State state) {

    /** How far it is. */
    public enum State {
        /** The other address has still to say yes. */
        WAITING,
        CHANGED,
        REFUSED
    }
}
