package dev.litfass.platform.directory;

import dev.litfass.contracts.directory.ChannelAccess;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.directory.ChosenAccount;
import dev.litfass.contracts.directory.ConnectionLetter;
import dev.litfass.contracts.directory.GrantRenewal;
import dev.litfass.contracts.directory.GrantRenewed;
import dev.litfass.contracts.directory.GrantedAccounts;
import dev.litfass.contracts.directory.NetworkApp;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.network.Network;
import dev.litfass.contracts.session.Secret;
import dev.litfass.platform.upstream.Blocking;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/** The door to clients-service for whoever connects accounts and keeps them connected. Nothing is remembered. */
public final class ConnectionDirectory {

    private final ConnectionsApi api;
    private final Blocking blocking;

    public ConnectionDirectory(ConnectionsApi api, Blocking blocking) {
        this.api = api;
        this.blocking = blocking;
    }

    /** The agency's app at a network; refused where there is none yet. */
    public Mono<NetworkApp> app(Network network) {
        return blocking.read(() -> api.networkApp(network.name()));
    }

    /** What opens the page of a connection; the same each time. */
    public Mono<String> link(ClientId client, String connection, Instant until) {
        return blocking.read(() -> api.connectionLink(client.value(), connection, Map.of("until", until)))
                .map(Secret::secret);
    }

    /** Has clients-service mail the link. */
    public Mono<Void> mailLink(ClientId client, String connection, ConnectionLetter letter) {
        return blocking.run(() -> api.connectionLetter(client.value(), connection, letter));
    }

    public Mono<Void> withdrawLink(ClientId client, String connection) {
        return blocking.run(() -> api.withdrawConnectionLink(client.value(), connection));
    }

    /** Puts away what was granted, until an account is chosen. */
    public Mono<Void> granted(ClientId client, String connection, GrantedAccounts accounts) {
        return blocking.run(() -> api.granted(client.value(), connection, accounts));
    }

    /** The channel of the account that was chosen. */
    public Mono<ChannelCard> choose(ClientId client, String connection, ChosenAccount chosen) {
        return blocking.call(() -> api.choose(client.value(), connection, chosen));
    }

    /** How long what opens the channels of every client lasts, as it is now. */
    public Mono<List<ChannelAccess>> accesses() {
        return blocking.read(api::channelAccesses);
    }

    /** The credentials that have to be renewed now, each handed out once. */
    public Mono<List<GrantRenewal>> renewals() {
        return blocking.call(api::grantRenewals);
    }

    public Mono<Void> renewed(ChannelCard channel, GrantRenewed renewed) {
        return blocking.run(
                () -> api.renewed(channel.clientId().value(), channel.id().value(), renewed));
    }
}
