package dev.litfass.clients.channel;

import dev.litfass.clients.secret.SealedSecret;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.lease.Lease;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What opens a channel, sealed by {@link CredentialVault}.
 *
 * @param refresh what the secret is renewed with, sealed; null where it is not
 * @param endsAt when the secret ends; null where it does not, or nobody said
 * @param scopes what the network granted; null in what was stored before there were any
 * @param lease when it is renewed; null where it is not
 */
@Document("credentials")
@CompoundIndex(name = "client", def = "{clientId: 1}")
@CompoundIndex(name = "due", def = "{'lease.dueAt': 1}")
record Credential(
        @Id ChannelId channelId,
        ClientId clientId,
        SealedSecret secret,
        @Nullable SealedSecret refresh,
        @Nullable Instant endsAt,
        @Nullable Set<String> scopes,
        @Nullable Lease lease) {

    boolean isRenewable() {
        return refresh != null;
    }

    /** The fence of the last claim. */
    long fence() {
        return lease == null ? 0 : lease.fence();
    }

    long nextFence() {
        return fence() + 1;
    }

    /** Looked at again at this moment. */
    Credential dueAgain(Instant at) {
        return new Credential(channelId, clientId, secret, refresh, endsAt, scopes, new Lease(at, fence()));
    }

    /** Not renewable any more. */
    Credential over() {
        return new Credential(channelId, clientId, secret, null, endsAt, scopes, new Lease(null, fence()));
    }
}
