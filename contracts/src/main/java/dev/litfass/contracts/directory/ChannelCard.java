package dev.litfass.contracts.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.network.Network;
import org.jspecify.annotations.Nullable;

/**
 * What the other services may know of a channel.
 *
 * @param server the address of the network's server, for example {@code https://mastodon.example}, without a slash at
 *     the end
 * @param accountId the network's own id of the account; null where its handle is all that is known
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ChannelCard(
        ChannelId id,
        ClientId clientId,
        Network network,
        String name,
        String handle,
        String server,
        Status status,
        @Nullable String accountId) {

    /** Of an account that is known by its handle. */
    public ChannelCard(
            ChannelId id,
            ClientId clientId,
            Network network,
            String name,
            String handle,
            String server,
            Status status) {
        this(id, clientId, network, name, handle, server, status, null);
    }

    /** Whether the channel can be used. */
    public enum Status {
        LIVE,
        PAUSED,
        NEEDS_RECONNECT,
        /** Taken away for good; kept only because what was planned and published names it. */
        REMOVED
    }

    public boolean isRemoved() {
        return status == Status.REMOVED;
    }

    public boolean isLive() {
        return status == Status.LIVE;
    }
}
