package dev.litfass.clients.channel;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.directory.ChannelTested;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.audit.Change;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/** One account of a client on one network. */
@Document("channels")
@CompoundIndex(name = "client", def = "{clientId: 1}")
public record Channel(
        @Id ChannelId id,
        ClientId clientId,
        String name,
        Account account,
        Health health,
        Instant createdAt,
        @Version @Nullable Long version) {

    /**
     * Where the account is: network, handle, and the server's address without a slash at the end. Of a network that
     * only people publish to: no handle, and the page where they do it, or nothing.
     */
    public record Account(Network network, String handle, String server) {}

    /**
     * Whether it can be used, and if not, why.
     *
     * @param reason a code; a sentence in what was stored before there were codes
     */
    public record Health(
            ChannelCard.Status status, @Nullable String reason) {
        private static final String UNTESTED = "untested";

        static final Health LIVE = new Health(ChannelCard.Status.LIVE, null);

        /** Of a channel with a secret whose connection nobody has tested. */
        static final Health NEW = new Health(ChannelCard.Status.LIVE, UNTESTED);

        /** Being paused does not test it. */
        private Health with(ChannelCard.Status next) {
            return new Health(next, UNTESTED.equals(reason) ? UNTESTED : null);
        }
    }

    /** This channel as what somebody made of it. */
    Change<Channel> changedBy(Caller by, String action, Instant now) {
        return Change.of(this, by, now, clientId, action, id.value(), null);
    }

    Channel changed(String next, ChannelCard.Status status, long seen) {
        var kept = health.status() == status ? health : health.with(status);
        return new Channel(id, clientId, next, account, kept, createdAt, seen);
    }

    Channel reconnected() {
        return with(Health.NEW);
    }

    Channel removed() {
        return with(new Health(ChannelCard.Status.REMOVED, null));
    }

    /**
     * After its connection was tested. A network that is down says nothing about a channel that has worked; one that has
     * not is not used until it does.
     */
    Channel tested(ChannelTested outcome) {
        if (health.status() == ChannelCard.Status.PAUSED) {
            return this;
        }
        if (outcome.failure() == null) {
            return with(Health.LIVE);
        }
        return outcome.credential() || health.equals(Health.NEW) ? needsReconnect(outcome.failure()) : this;
    }

    public boolean isRemoved() {
        return health.status() == ChannelCard.Status.REMOVED;
    }

    Channel needsReconnect(String reason) {
        return with(new Health(ChannelCard.Status.NEEDS_RECONNECT, reason));
    }

    private Channel with(Health next) {
        return new Channel(id, clientId, name, account, next, createdAt, version);
    }

    public ChannelCard card() {
        return new ChannelCard(
                id, clientId, account.network(), name, account.handle(), account.server(), health.status());
    }
}
