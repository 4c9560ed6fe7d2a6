package dev.litfass.contracts.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * The agency's own app at a network, as the network knows it: what accounts are opened to. It lives in memory for one
 * call, or sealed.
 *
 * @param id the public one: a client id, an app id, a client key
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record NetworkApp(String id, String secret) {

    @Override
    public String toString() {
        return "NetworkApp[" + id + "]";
    }
}
