package dev.litfass.contracts.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A channel with what opens it. It lives in memory for one call and is never stored or logged.
 *
 * @param secret the access token (Mastodon, simulator) or app password (Bluesky); the simulator also signs with it what
 *     it sends to us
 * @param endsAt when the secret ends; null where it does not, or nobody said
 * @param renewable whether it can be renewed without a person
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ChannelCredential(
        ChannelCard channel, String secret, @Nullable Instant endsAt, boolean renewable) {

    /** What does not end. */
    public ChannelCredential(ChannelCard channel, String secret) {
        this(channel, secret, null, false);
    }

    @Override
    public String toString() {
        return "ChannelCredential[" + channel.id() + "]";
    }
}
