package dev.litfass.contracts.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * A channel with what opens it. It lives in memory for one call and is never stored or logged.
 *
 * @param secret the access token (Mastodon, simulator) or app password (Bluesky); the simulator also signs with it what
 *     it sends to us
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ChannelCredential(ChannelCard channel, String secret) {

    @Override
    public String toString() {
        return "ChannelCredential[" + channel.id() + "]";
    }
}
