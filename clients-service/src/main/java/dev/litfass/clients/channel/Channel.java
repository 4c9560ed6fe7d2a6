package dev.litfass.clients.channel;

import static dev.litfass.clients.ClientsProblem.OTHER_ACCOUNT;

import dev.litfass.contracts.alert.Alert;
import dev.litfass.contracts.alert.AlertKind;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.directory.ChannelTested;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.audit.Change;
import dev.litfass.platform.outbox.HasOutbox;
import dev.litfass.platform.outbox.Outbox;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One account of a client on one network.
 *
 * @param outbox what people must know of it and were not told yet; null where there is nothing
 */
@Document("channels")
@CompoundIndex(name = "client", def = "{clientId: 1}")
@CompoundIndex(
        name = "one_of_each_account",
        def = "{'account.network': 1, 'account.accountId': 1}",
        unique = true,
        partialFilter = "{'account.accountId': {$exists: true}}")
public record Channel(
        @Id ChannelId id,
        ClientId clientId,
        String name,
        Account account,
        Health health,
        Instant createdAt,
        @Nullable Outbox outbox,
        @Version @Nullable Long version)
        implements HasOutbox {

    /**
     * Where the account is: network, handle, and the server's address without a slash at the end. Of a network that
     * only people publish to: no handle, and the page where they do it, or nothing.
     *
     * @param accountId the network's own id of it; null where its handle is all that is known
     */
    public record Account(
            Network network,
            String handle,
            String server,
            @Nullable String accountId) {

        public Account(Network network, String handle, String server) {
            this(network, handle, server, null);
        }

        /** Of a channel that is taken away: the account may be connected anew. */
        private Account free() {
            return new Account(network, handle, server);
        }

        private boolean isAnother(Account other) {
            return accountId != null && !accountId.equals(other.accountId);
        }
    }

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

        static final Health PAUSED = new Health(ChannelCard.Status.PAUSED, UNTESTED);

        /** Of a channel whose credential is not put away yet. */
        static final Health CLOSED = new Health(ChannelCard.Status.NEEDS_RECONNECT, UNTESTED);

        private boolean needsPerson() {
            return status == ChannelCard.Status.NEEDS_RECONNECT;
        }

        /** Being paused does not test it. */
        private Health with(ChannelCard.Status next) {
            return new Health(next, UNTESTED.equals(reason) ? UNTESTED : null);
        }
    }

    /** This channel as what somebody made of it. */
    Change<Channel> changedBy(Caller by, String action, Instant now) {
        return Change.of(this, by, now, clientId, action, id.value(), null);
    }

    Channel changed(String next, ChannelCard.Status status, long seen, Instant now) {
        var kept = health.status() == status ? health : health.with(status);
        return new Channel(id, clientId, next, account, health, createdAt, outbox, seen).with(kept, now);
    }

    Channel reconnected(Instant now) {
        return with(Health.NEW, now);
    }

    /** The same account, opened anew; it may be called otherwise meanwhile. What staff paused stays paused. */
    Channel reconnectedTo(Account opened, Instant now) {
        if (account.network() != opened.network() || account.isAnother(opened)) {
            throw OTHER_ACCOUNT.because("this is another account than the one of the channel");
        }
        var next = health.status() == ChannelCard.Status.PAUSED ? Health.PAUSED : Health.NEW;
        return new Channel(id, clientId, name, opened, health, createdAt, outbox, version).with(next, now);
    }

    Channel removed(Instant now) {
        return new Channel(id, clientId, name, account.free(), health, createdAt, outbox, version)
                .with(new Health(ChannelCard.Status.REMOVED, null), now);
    }

    /**
     * After its connection was tested. A network that is down says nothing about a channel that has worked; one that has
     * not is not used until it does.
     */
    Channel tested(ChannelTested outcome, Instant now) {
        if (health.status() == ChannelCard.Status.PAUSED) {
            return this;
        }
        if (outcome.failure() == null) {
            return with(Health.LIVE, now);
        }
        return outcome.credential() || health.equals(Health.NEW) ? needsReconnect(outcome.failure(), now) : this;
    }

    public boolean isRemoved() {
        return health.status() == ChannelCard.Status.REMOVED;
    }

    Channel needsReconnect(String reason, Instant now) {
        return with(new Health(ChannelCard.Status.NEEDS_RECONNECT, reason), now);
    }

    /** People are told when it begins to need them and when it no longer does; what stays so is no news. */
    private Channel with(Health next, Instant now) {
        var changed = new Channel(id, clientId, name, account, next, createdAt, outbox, version);
        if (health.needsPerson() == next.needsPerson()) {
            return changed;
        }
        return changed.telling(next.needsPerson() ? AlertKind.CHANNEL_RECONNECT : AlertKind.CHANNEL_LIVE, now);
    }

    private Channel telling(AlertKind kind, Instant now) {
        var alert = Alert.of(
                kind,
                now,
                clientId,
                Alert.Subject.of(Alert.Type.CHANNEL, id.value(), name),
                Alert.People.NOBODY,
                Map.of("network", account.network().name(), "reason", Objects.requireNonNullElse(health.reason(), "")));
        var told = Outbox.with(outbox, alert);
        return new Channel(id, clientId, name, account, health, createdAt, told, version);
    }

    public ChannelCard card() {
        return new ChannelCard(
                id,
                clientId,
                account.network(),
                name,
                account.handle(),
                account.server(),
                health.status(),
                account.accountId());
    }
}
