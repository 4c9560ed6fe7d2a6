package dev.litfass.clients.channel;

import static dev.litfass.clients.ClientsProblem.CHANNEL_NOT_FOUND;

import dev.litfass.clients.secret.Vault;
import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.contracts.directory.Grant;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.lease.Lease;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps credentials sealed. Client and channel are bound into the seal. */
@Component
public class CredentialVault {

    /** So long before its end a credential is renewed at the latest, where it lives long enough. */
    private static final Duration BEFORE_ITS_END = Duration.ofMinutes(5);

    private final Credentials credentials;
    private final Channels channels;
    private final Vault vault;
    private final Clock clock;

    CredentialVault(Credentials credentials, Channels channels, Vault vault, Clock clock) {
        this.credentials = credentials;
        this.channels = channels;
        this.vault = vault;
        this.clock = clock;
    }

    /** A secret that somebody typed: it does not end, as far as we know. */
    Mono<Void> put(Channel channel, String secret) {
        return put(channel, new Grant(secret, null, null, Set.of()));
    }

    /** Whoever was renewing the one before may not write any more. */
    Mono<Void> put(Channel channel, Grant grant) {
        return credentials
                .findByClientIdAndChannelId(channel.clientId(), channel.id())
                .map(Credential::nextFence)
                .defaultIfEmpty(0L)
                .map(fence -> sealed(channel.clientId(), channel.id(), grant, fence))
                .flatMap(credentials::save)
                .then(forgetIfRemoved(channel));
    }

    /** A secret that came while the channel was removed goes with it. */
    private Mono<Void> forgetIfRemoved(Channel channel) {
        return channels.findByClientIdAndId(channel.clientId(), channel.id())
                .filter(Channel::isRemoved)
                .flatMap(removed -> forget(removed.clientId(), removed.id()))
                .then();
    }

    /** @param fence of the claim under which it was renewed */
    Credential sealed(ClientId client, ChannelId channel, Grant grant, long fence) {
        var refresh = grant.refreshToken();
        var due = dueAt(grant, clock.instant());
        return new Credential(
                channel,
                client,
                vault.seal(bound(client, channel), grant.accessToken()),
                refresh == null ? null : vault.seal(boundRefresh(client, channel), refresh),
                grant.endsAt(),
                grant.scopes(),
                due == null ? null : new Lease(due, fence));
    }

    /** When a tenth of its life is left, five minutes before its end at the latest; of a shorter life the half. */
    static @Nullable Instant dueAt(Grant grant, Instant now) {
        var end = grant.endsAt();
        if (grant.refreshToken() == null || end == null) {
            return null;
        }
        var life = Duration.between(now, end);
        if (life.compareTo(BEFORE_ITS_END.multipliedBy(2)) < 0) {
            return life.isNegative() ? now : now.plus(life.dividedBy(2));
        }
        var rest = life.dividedBy(10);
        return end.minus(rest.compareTo(BEFORE_ITS_END) < 0 ? BEFORE_ITS_END : rest);
    }

    Mono<Void> forget(ClientId client, ChannelId channel) {
        return credentials.deleteByClientIdAndChannelId(client, channel).then();
    }

    /** How long what opens a client's channels lasts, by channel; of those that end. */
    Mono<Map<ChannelId, Access>> ends(ClientId client) {
        return credentials
                .findByClientId(client)
                .filter(credential -> credential.endsAt() != null)
                .collectMap(
                        Credential::channelId,
                        credential ->
                                new Access(Objects.requireNonNull(credential.endsAt()), credential.isRenewable()));
    }

    /**
     * How long a channel stays open.
     *
     * @param renewable whether it is renewed by itself before
     */
    record Access(Instant endsAt, boolean renewable) {}

    /** The channel with its secret in the clear, for one call. */
    public Mono<ChannelCredential> open(Channel channel) {
        return credentials
                .findByClientIdAndChannelId(channel.clientId(), channel.id())
                .switchIfEmpty(Mono.error(() -> CHANNEL_NOT_FOUND.because("the channel was never connected")))
                .map(credential -> new ChannelCredential(
                        channel.card(), secret(credential), credential.endsAt(), credential.isRenewable()));
    }

    /** All of it in the clear, to be renewed. */
    Grant grant(Credential credential) {
        var refresh = credential.refresh();
        return new Grant(
                secret(credential),
                refresh == null
                        ? null
                        : vault.open(boundRefresh(credential.clientId(), credential.channelId()), refresh),
                credential.endsAt(),
                Objects.requireNonNullElse(credential.scopes(), Set.of()));
    }

    private String secret(Credential credential) {
        return vault.open(bound(credential.clientId(), credential.channelId()), credential.secret());
    }

    private static String bound(ClientId client, ChannelId channel) {
        return client + "|" + channel + "|secret";
    }

    private static String boundRefresh(ClientId client, ChannelId channel) {
        return client + "|" + channel + "|refresh";
    }
}
